import type { ChampMontant, ChampNombre, UniteDAction } from '../modele/index.ts'

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

/** Nom d'une colonne chiffrée, avec son article. */
export const NOM_DU_CHIFFRE: Readonly<Record<ChampMontant | ChampNombre, string>> = {
  cout: 'le coût',
  partEtat: 'la part de l’État',
  partCollectivite: 'la part de la collectivité',
  tiers: 'le financement des tiers',
  fse: 'le FSE+',
  cee: 'le montant des CEE',
  plafond: 'le plafond notifié',
  consomme: 'le montant consommé',
  coutAnterieur: 'le coût antérieur',
  partCollectiviteAnterieure: 'la part antérieure de la collectivité',
  report: 'le report',
  repas: 'le nombre de repas',
  tarifRepas: 'le tarif du repas',
  quotientFamilial: 'le quotient familial',
}
