import type { Gravite } from '../../core/constats/index.ts'
import type { Adresse } from '../../core/grille/index.ts'

/** Ce qu'on pose sur une cellule. */
export interface Pose extends Adresse {
  readonly gravite: Gravite
  /** Texte du bloc, sans délimiteurs ; '' pour une couleur seule. */
  readonly note: string
}
