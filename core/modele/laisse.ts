import type { Centimes } from './montant.ts'

/** Une feuille qui portait de l'argent, lue puis mise de côté : elle ne compte pas, et se dit. */
export interface Laisse {
  readonly feuille: string
  readonly raison: string
  /** La raison, en une phrase. */
  readonly dit: string
  /** Crédits de l'État qu'elle porte ; null : on ne sait pas. */
  readonly partEtat: Centimes | null
}
