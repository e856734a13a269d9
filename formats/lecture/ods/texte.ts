import { type LecteurXml, OUVRANTE, TEXTE } from '../../xml/index.ts'

/** Texte d'un paragraphe dont l'ouvrante est courante : espaces, tabulations et retours rétablis, note écartée. */
export function lireParagraphe(xml: LecteurXml): string {
  const niveau = xml.profondeur
  let texte = ''
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre === TEXTE) texte += sansBlancsRepetes(xml.contenu(), texte)
    else if (xml.genre === OUVRANTE) texte += caractere(xml)
  }
  return texte
}

const ESPACES_MAX = 10_000

function caractere(xml: LecteurXml): string {
  switch (xml.nom) {
    case 's':
      return ' '.repeat(Math.min(Math.max(Number(xml.attribut('c') ?? 1) || 1, 1), ESPACES_MAX))
    case 'tab':
      return '\t'
    case 'line-break':
      return '\n'
    case 'annotation':
    case 'note':
    case 'ruby-text':
      xml.sauter()
      return ''
    default:
      return ''
  }
}

/** OpenDocument réduit les blancs du fichier à une espace ; les vraies espaces s'écrivent `text:s`. */
function sansBlancsRepetes(contenu: string, avant: string): string {
  const reduit = /[\t\n]| {2}/.test(contenu) ? contenu.replaceAll(/[ \t\n]+/g, ' ') : contenu
  return reduit.startsWith(' ') && (avant === '' || avant.endsWith(' ')) ? reduit.slice(1) : reduit
}
