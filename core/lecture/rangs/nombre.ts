import type { Cellule } from '../../grille/index.ts'
import { lireMontant } from '../../nombres/index.ts'

/** Un nombre, ou un texte qui en est un. */
export function estUnNombre(cellule: Cellule | undefined): boolean {
  if (cellule?.genre === 'texte') return lireMontant(cellule.valeur).genre !== 'illisible'
  return cellule?.genre === 'nombre'
}
