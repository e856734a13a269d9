import type { Feuille } from '../../../core/grille/index.ts'
import type { Place } from '../place.ts'

/** Une feuille à ouvrir, et l'identifiant que la grille lui connaîtra. */
export interface FeuilleAOuvrir {
  readonly id: string
  readonly feuille: Feuille
  /** Les formules que la grille ne recalcule pas : elle en reçoit la valeur enregistrée. */
  readonly figees: ReadonlySet<Place>
}
