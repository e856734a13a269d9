import type { Axe } from '../modele/index.ts'

/** Longueur admise d'un texte gardé dans un classeur, en caractères. */
export const LONGUEUR_DES_TEXTES = 2_000

/**
 * Ce qui désigne un constat d'une vérification à l'autre, même si des lignes ont été insérées, et ce qu'il valait : si
 * l'état change, ce n'est plus le même constat.
 */
export interface Empreinte {
  readonly regle: string
  readonly axe: Axe | null
  readonly annee: number | null
  readonly action: string | null
  readonly feuille: string | null
  /** Les montants en cause, et le message. */
  readonly etat: string
}

/** Un constat que l'utilisateur assume, avec sa raison. */
export interface Justification extends Empreinte {
  readonly motif: string
  /** AAAA-MM-JJ. */
  readonly date: string
}
