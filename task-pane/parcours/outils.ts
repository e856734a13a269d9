import type { Hote } from '../hote/index.ts'
import type { Moteur } from '../moteur/index.ts'

/** De quoi mener un parcours : le tableur, le moteur, et le jour qu'il est. */
export interface Outils {
  readonly hote: Hote
  readonly moteur: Moteur
  /** AAAA-MM-JJ, du lieu où l'on est. */
  readonly aujourdhui: () => string
}
