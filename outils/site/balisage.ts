/** Du HTML sûr : seuls `html` et `dejaBalise` en fabriquent, et `html` échappe tout ce qui n'en est pas. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type Contenu = string | number | Html | readonly Contenu[]

export const RIEN = new Html('')

/** Gabarit étiqueté : les valeurs sont échappées, sauf celles qui sont déjà du HTML. */
export function html(morceaux: TemplateStringsArray, ...valeurs: readonly Contenu[]): Html {
  return new Html(
    morceaux.map((morceau, i) => morceau + (i in valeurs ? rendre(valeurs[i] ?? '') : '')).join(''),
  )
}

function rendre(contenu: Contenu): string {
  if (contenu instanceof Html) return contenu.source
  return typeof contenu === 'object' ? contenu.map(rendre).join('') : echapper(String(contenu))
}

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function echapper(texte: string): string {
  return texte.replace(/[&<>"]/g, (caractere) => ENTITES[caractere] ?? '')
}

/** « Accès aux droits » → « acces-aux-droits » : une ancre. */
export function ancre(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
