import type { Cellule } from '../../grille/index.ts'
import { montantDe } from '../textes/index.ts'
import type { CasePosee } from './trame.ts'

/** Deux montants du même financeur : leur somme, et les deux cellules. */
export function additionner(a: CasePosee, b: CasePosee): CasePosee {
  const [x, y] = [euros(a.cellule), euros(b.cellule)]
  if (x === null || y === null)
    return x === null && y !== null && a.cellule.genre !== 'erreur' ? b : a
  return {
    cellule: { genre: 'nombre', valeur: Math.round((x + y) * 100) / 100, formule: 'NA()' },
    lieux: [...a.lieux, ...b.lieux],
  }
}

function euros(cellule: Cellule): number | null {
  const lu = montantDe(cellule, 'EUR')
  return lu.genre === 'lu' ? lu.valeur / 100 : null
}
