import type { Morceau } from './morceaux.ts'
import type { Moteur } from './moteur.ts'

/** Un appel au moteur, tel qu'il passe d'un fil à l'autre. */
export interface Appel {
  readonly numero: number
  readonly verbe: keyof Moteur
  readonly arguments: readonly unknown[]
}

/** Ce qui précède un appel ou une réponse trop gros pour passer d'un coup. */
export interface Partie {
  readonly numero: number
  readonly morceau: Morceau
}

export type Reponse =
  | { readonly numero: number; readonly valeur: unknown }
  | { readonly numero: number; readonly erreur: string }

export function estAppel(message: unknown): message is Appel {
  return typeof message === 'object' && message !== null && 'verbe' in message
}

export function estPartie(message: unknown): message is Partie {
  return typeof message === 'object' && message !== null && 'morceau' in message
}

export function estReponse(message: unknown): message is Reponse {
  return typeof message === 'object' && message !== null && 'numero' in message
}
