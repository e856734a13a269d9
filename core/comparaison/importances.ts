import type { Champ } from '../modele/index.ts'
import type { CleCitee } from '../sources/index.ts'

/** De la plus lourde de suites à la plus légère. */
export const IMPORTANCES = ['forte', 'moyenne', 'faible'] as const
export type Importance = (typeof IMPORTANCES)[number]

/** Ce qu'un changement emporte, et le passage qui le dit. */
export interface Portee {
  readonly importance: Importance
  readonly source: CleCitee | null
}

/** Les champs d'une action que l'on compare, dans l'ordre où ils se montrent. */
export const PORTEES = {
  partEtat: { importance: 'forte', source: 'calendrier/avenant-annuel' },
  nature: { importance: 'forte', source: 'cadrage/reconduction' },
  cout: { importance: 'moyenne', source: 'cadrage/parite' },
  partCollectivite: { importance: 'moyenne', source: 'cadrage/parite' },
  fse: { importance: 'moyenne', source: 'cadrage/fse' },
  cee: { importance: 'moyenne', source: 'transition/cee' },
  report: { importance: 'moyenne', source: 'calendrier/report' },
  accordReport: { importance: 'moyenne', source: 'calendrier/report' },
  tiers: { importance: 'faible', source: 'cadrage/parite' },
  porteur: { importance: 'faible', source: null },
  indicateurLocal: { importance: 'faible', source: 'suivi/indicateur-local' },
  sousThematique: { importance: 'faible', source: null },
} as const satisfies Readonly<Partial<Record<Champ, Portee>>>

export type ChampCompare = keyof typeof PORTEES
export const CHAMPS_COMPARES = Object.keys(PORTEES) as readonly ChampCompare[]

/** Une action ajoutée, retirée, ou qui n'est plus reconduite. */
export const PORTEE_D_UNE_ACTION: Portee = {
  importance: 'forte',
  source: 'calendrier/montee-en-puissance',
}
export const PORTEE_DU_PLAFOND: Portee = {
  importance: 'forte',
  source: 'principes/plafonds-constants',
}
export const PORTEE_DU_PLANCHER: Portee = { importance: 'forte', source: 'cadrage/plancher' }

/** La plus lourde de plusieurs ; null s'il n'y en a pas. */
export function laPlusLourde(importances: readonly Importance[]): Importance | null {
  return IMPORTANCES.find((importance) => importances.includes(importance)) ?? null
}
