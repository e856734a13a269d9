import type { CelluleDuPlan } from './cellules.ts'

/** Un montant (centimes) tel qu'il s'écrit dans cette cellule : en euros, en k€ ou en M€. */
export function valeurDans({ facteur }: Pick<CelluleDuPlan, 'facteur'>, montant: number): number {
  return Number((montant / facteur).toFixed(8))
}
