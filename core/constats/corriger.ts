import { NOMS_DES_CHAMPS } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import type { Constat } from './constat.ts'

/** « Valeurs possibles, ensemble : 40 000 € en E14 (part État), 45 000 € en F14 (part collectivité) » ; ou null. */
export function direLaCorrection({
  correction,
  correctionJointe,
}: Pick<Constat, 'correction' | 'correctionJointe'>): string | null {
  if (correction === null) return null
  const dites = [correction, ...correctionJointe].map(
    ({ champ, cellule, valeur }) =>
      `${ecrireEuros(valeur)} en ${cellule} (${NOMS_DES_CHAMPS[champ]})`,
  )
  const debut = dites.length > 1 ? 'Valeurs possibles, ensemble' : 'Valeur possible'
  return `${debut}\u00a0: ${dites.join(', ')}`
}
