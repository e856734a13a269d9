import { nombreDe } from '../textes/index.ts'
import type { CasePosee } from './trame.ts'

/** Deux montants du même financeur : leur somme, et les deux cellules ; celui qui ne se lit pas, s'il y en a un. */
export function additionner(a: CasePosee, b: CasePosee): CasePosee {
  const [x, y] = [nombreDe(a.cellule), nombreDe(b.cellule)]
  if (x.genre === 'illisible') return a
  if (y.genre !== 'lu') return y.genre === 'illisible' ? b : a
  if (x.genre !== 'lu') return b
  return {
    cellule: { genre: 'nombre', valeur: arrondir(x.valeur + y.valeur), formule: 'NA()' },
    lieux: [...a.lieux, ...b.lieux],
  }
}

/** Le millionième : en millions d'euros, un euro. */
function arrondir(nombre: number): number {
  return Math.round(nombre * 1e6) / 1e6
}
