import { type Centimes, enEuros } from '../../../core/modele/index.ts'

export function eurosOuRien(montant: Centimes | null): number | null {
  return montant === null ? null : enEuros(montant)
}
