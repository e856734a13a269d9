import { nomDAxe } from '../constats/index.ts'
import type { Axe, Centimes, Montant } from '../modele/index.ts'
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

/** « 90,01 % » ; le taux est en centièmes de %, déjà arrondi au-dessous. */
export function taux(centiemes: number | null): Texte {
  if (centiemes === null) return TIRET
  const reste = String(Math.abs(centiemes) % 100).padStart(2, '0')
  return dire(`${Math.trunc(centiemes / 100)},${reste}\u00a0%`)
}

export function nomDeLAxe(axe: Axe | null): string {
  return axe === null ? 'Ensemble' : nomDAxe(axe)
}
