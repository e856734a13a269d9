import type { ValeurBrute } from '../grille/index.ts'

/** Ce qu'une correction écrirait, et ce qu'elle remplacerait ; la valeur est celle de la cellule, en euros. */
export interface Ecriture {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  /** Ce qu'elle porte, « part État » ; absent : on ne le dit pas. */
  readonly champ?: string
  readonly avant: ValeurBrute
  readonly apres: ValeurBrute
}
