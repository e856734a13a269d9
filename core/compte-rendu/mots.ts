import type { Centimes, Montant } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { dire, type Texte } from './document.ts'

export const TIRET: Texte = { texte: '—' }

/** Un montant inconnu se montre par un tiret, jamais par 0. */
export function euros(montant: Centimes | null): Texte {
  return montant === null ? TIRET : dire(ecrireEuros(montant))
}

export function montantLu(montant: Montant): Texte {
  if (typeof montant === 'number') return euros(montant)
  return montant === 'illisible' ? dire('illisible') : TIRET
}
