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

/** En deçà, un motif n'explique rien. */
const LETTRES_MINIMALES = 10

/** Pourquoi ce motif ne justifie rien, en une phrase ; null s'il convient. Les « ok ok ok » n'en sont pas un. */
export function refusDuMotif(motif: string): string | null {
  const mots: readonly string[] = motif.match(/\p{L}+/gu) ?? []
  if (mots.length === 0) return 'Écrivez d’abord le motif.'
  const lettres = [...new Set(mots.map((mot) => mot.toLowerCase()))].join('').length
  return lettres < LETTRES_MINIMALES
    ? `Expliquez l’écart en quelques mots : un motif a au moins ${LETTRES_MINIMALES} lettres, ` +
        'sans compter les mots répétés.'
    : null
}
