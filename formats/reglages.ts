import type { FichierDeClasseur } from './lecture/index.ts'
import { selonLeFormat } from './selon-le-format.ts'

/** Le texte JSON gardé dans le classeur ; null s'il n'y en a pas. Il peut venir de n'importe qui : à valider. */
export function lireReglages(lu: FichierDeClasseur): string | null {
  return selonLeFormat(lu, (format, source) => format.lireReglages(source))
}

/**
 * Le classeur avec ces réglages à la place des précédents ; null les retire. Aucune autre partie ne change. Ils sont à
 * l'utilisateur : `effacer` ne les retire pas. ErreurDeClasseur pour un .csv, qui n'a pas où les garder.
 */
export function ecrireReglages(lu: FichierDeClasseur, texte: string | null): Uint8Array {
  return selonLeFormat(lu, (format, source) => format.ecrireReglages(source, texte))
}
