import { ErreurDeClasseur } from './erreur.ts'
import type { FichierDeClasseur } from './lecture/index.ts'
import { ecrireReglagesOds, lireReglagesOds } from './ods/index.ts'
import { ecrireReglagesOoxml, lireReglagesOoxml } from './ooxml/index.ts'

/** Le texte JSON gardé dans le classeur ; null s'il n'y en a pas. Il peut venir de n'importe qui : à valider. */
export function lireReglages(lu: FichierDeClasseur): string | null {
  if (lu.format === 'csv') return null
  return lu.format === 'ods' ? lireReglagesOds(lu.paquet) : lireReglagesOoxml(lu.paquet)
}

/**
 * Le classeur avec ces réglages à la place des précédents ; null les retire. Aucune autre partie ne change. Ils sont à
 * l'utilisateur : `effacer` ne les retire pas. ErreurDeClasseur pour un .csv, qui n'a pas où les garder.
 */
export function ecrireReglages(lu: FichierDeClasseur, texte: string | null): Uint8Array {
  if (lu.format === 'ods') return ecrireReglagesOds(lu.paquet, texte)
  if (lu.format !== 'csv') return ecrireReglagesOoxml(lu.paquet, texte)
  if (texte === null) return lu.source
  throw new ErreurDeClasseur(
    'format',
    'Un .csv ne peut pas garder de réglages : enregistrez-le en .xlsx ou en .ods.',
  )
}
