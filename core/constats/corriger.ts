import { ecrireEuros } from '../nombres/index.ts'
import type { Constat } from './constat.ts'

/** « Valeurs possibles : 40 000 € en E14, 45 000 € en F14 » ; null : aucune n'est proposée. */
export function direLaCorrection({
  correction,
  correctionJointe,
}: Pick<Constat, 'correction' | 'correctionJointe'>): string | null {
  if (correction === null) return null
  const dites = [correction, ...correctionJointe].map(
    ({ cellule, valeur }) => `${ecrireEuros(valeur)} en ${cellule}`,
  )
  const debut = dites.length > 1 ? 'Valeurs possibles, ensemble' : 'Valeur possible'
  return `${debut}\u00a0: ${dites.join(', ')}`
}
