/** Un élément XML : un nom, des attributs, et des enfants ou un texte. */
export interface Element {
  readonly nom: string
  readonly attributs: Readonly<Record<string, string>>
  readonly contenu: readonly Element[] | string
}

/** Un élément sans attribut. */
export function el(nom: string, contenu: Element['contenu']): Element {
  return { nom, attributs: {}, contenu }
}

/** Un élément avec des attributs. */
export function elAvec(
  nom: string,
  attributs: Element['attributs'],
  contenu: Element['contenu'] = [],
): Element {
  return { nom, attributs, contenu }
}

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function echapper(texte: string): string {
  return texte.replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe)
}

/** Le document XML, une ligne par élément, deux espaces par niveau. */
export function ecrireXml(racine: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${ecrire(racine, '')}\n`
}

function ecrire({ nom, attributs, contenu }: Element, marge: string): string {
  const suite = Object.entries(attributs).map(([cle, valeur]) => ` ${cle}="${echapper(valeur)}"`)
  const ouvrante = `${marge}<${nom}${suite.join('')}`
  if (typeof contenu === 'string') return `${ouvrante}>${echapper(contenu)}</${nom}>`
  if (contenu.length === 0) return `${ouvrante}/>`
  const enfants = contenu.map((enfant) => ecrire(enfant, `${marge}  `))
  return [`${ouvrante}>`, ...enfants, `${marge}</${nom}>`].join('\n')
}
