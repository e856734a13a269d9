import type { Axe, Centimes } from '../modele/index.ts'

/** Un axe (null : les axes fongibles ensemble), une année. Centimes ; null : inconnu ou sans objet. */
export interface LigneDeSynthese {
  readonly axe: Axe | null
  readonly annee: number | null
  /** Plafond notifié, hors report. */
  readonly plafond: Centimes | null
  readonly plancher: Centimes | null
  /** Ce qui est lu ; une part État illisible n'y est pas. */
  readonly programme: Centimes
  /** Ce qu'il faut ajouter pour atteindre le plancher ; 0 sans plancher à atteindre, null s'il ne se juge pas. */
  readonly manque: Centimes | null
  /** Plafond et report accordé, moins le programmé ; négatif s'il est dépassé. */
  readonly reste: Centimes | null
}
