import type { Option } from './menu.ts'

/** Pas des montants ronds, en centimes : 1 000, 500, 100, 50, 10 et 1 €. */
export const RONDS = [100_000, 50_000, 10_000, 5_000, 1_000, 100]
/** L'effort ne croît pas de plus de 2 % pour un montant rond. */
const EFFORT_EN_PLUS = 2 / 100

/** Un montant rond au-delà du but, s'il ne coûte presque rien ; sinon le but, au pas de l'affichage. */
export function arrondir(
  depuis: number,
  but: number,
  sens: 1 | -1,
  pas: number,
  { lo, hi }: Pick<Option, 'lo' | 'hi'>,
): number {
  const auPas = (n: number) => (sens === 1 ? Math.ceil(but / n) : Math.floor(but / n)) * n
  const effort = Math.abs(but - depuis)
  for (const rond of RONDS) {
    const rendu = auPas(rond)
    const enPlus = Math.abs(rendu - but)
    const tient = rond % pas === 0 && rendu >= lo && rendu <= hi
    if (tient && enPlus <= effort * EFFORT_EN_PLUS) return rendu
  }
  const rendu = auPas(pas)
  return rendu >= lo && rendu <= hi ? rendu : but
}
