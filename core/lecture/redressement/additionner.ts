import { montantDe } from '../textes/index.ts'
import type { CasePosee } from './trame.ts'

/** Deux montants du même financeur : leur somme, et les deux cellules ; celui qui ne se lit pas, s'il y en a un. */
export function additionner(a: CasePosee, b: CasePosee): CasePosee {
  const [x, y] = [montantDe(a.cellule, 'EUR'), montantDe(b.cellule, 'EUR')]
  if (x.genre === 'illisible') return a
  if (y.genre !== 'lu') return y.genre === 'illisible' ? b : a
  if (x.genre !== 'lu') return b
  return {
    cellule: { genre: 'nombre', valeur: (x.valeur + y.valeur) / 100, formule: 'NA()' },
    lieux: [...a.lieux, ...b.lieux],
  }
}
