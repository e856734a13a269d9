import type { UniteDAction } from '../modele/index.ts'

const INSECABLE = '\u00a0'
const LONGUEUR_CITEE = 90

/** Autre chose que des espaces simples entre les mots. */
const MAL_ESPACE = /\s\s|[^\S ]|^\s|\s$/

/** « texte », coupé s'il est long : une phrase doit rester lisible dans une note de cellule. */
export function citer(texte: string): string {
  const net = MAL_ESPACE.test(texte) ? texte.replace(/\s+/g, ' ').trim() : texte
  const court = net.length > LONGUEUR_CITEE ? `${net.slice(0, LONGUEUR_CITEE - 1).trimEnd()}…` : net
  return `«${INSECABLE}${court}${INSECABLE}»`
}

/** « Points conseil budget », 2026 : de quoi ouvrir une phrase. */
export function designer({ action, annee }: Pick<UniteDAction, 'action' | 'annee'>): string {
  return annee === null ? citer(action) : `${citer(action)}, ${annee}`
}

/** Comme `designer`, quand le constat vaut pour plusieurs années. */
export function designerAnnees(unites: readonly UniteDAction[]): string {
  const [premiere] = unites
  if (premiere === undefined) return ''
  const annees = [...new Set(unites.map((u) => u.annee))].filter((a) => a !== null)
  return annees.length === 0
    ? citer(premiere.action)
    : `${citer(premiere.action)}, ${enumerer(annees.map(String))}`
}

/** « a », « a et b », « a, b et c ». */
export function enumerer(mots: readonly string[]): string {
  const debut = mots.slice(0, -1).join(', ')
  return debut === '' ? (mots[0] ?? '') : `${debut} et ${mots.at(-1)}`
}
