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

/** D'une année que rien ne dit, un plafond peut être écrit : c'est l'année qui manque. */
export const direSansPlafond = (annee: number | null): string =>
  annee === null ? 'année inconnue' : 'plafond inconnu'

/** Où en est un axe entre ses bornes, sans recourir à la couleur. */
export function situerLAxe({ annee, plafond, plancher, manque, reste }: LigneDeSynthese): string {
  if (plafond === null) return direSansPlafond(annee)
  if (manque !== null && manque > 0) return 'sous le plancher'
  if (reste === null) return 'montant illisible'
  if (reste < 0) return 'au-dessus du plafond'
  if (manque === null) return 'plancher non vérifié'
  return plancher === null ? 'sous le plafond' : 'entre plancher et plafond'
}
