import type { Adresse, ValeurBrute } from '../../core/grille/index.ts'
import { ecrireCelluleCsv, texteDeCsv } from './csv/index.ts'
import type { ClasseurLu } from './lecture/index.ts'
import { ecrireCelluleOds } from './ods/index.ts'
import { ecrireCelluleOoxml } from './ooxml/index.ts'

/**
 * Une copie du classeur où cette cellule contient cette valeur ; rien d'autre n'y change, sinon qu'Excel recalculera à la
 * prochaine ouverture. null si la feuille ou, dans un .csv, la cellule n'existe pas. Ne vérifie pas ce qu'elle contient.
 */
export function ecrireCellule(
  lu: ClasseurLu,
  feuille: string,
  place: Adresse,
  valeur: ValeurBrute,
): Uint8Array | null {
  if (lu.format === 'csv') return ecrireCelluleCsv(lu.source, place, valeur)
  if (lu.format === 'ods') return ecrireCelluleOds(lu.paquet, feuille, place, valeur)
  return ecrireCelluleOoxml(lu.paquet, feuille, place, valeur)
}

/** Deux écritures d'un même contenu : un .csv n'a que des textes, et un nombre s'y relit comme le texte qu'il donne. */
export function memeContenu(lu: ClasseurLu, a: ValeurBrute, b: ValeurBrute): boolean {
  const enTexte = lu.format === 'csv' ? texteDeCsv : (v: ValeurBrute) => String(v ?? '')
  return enTexte(a) === enTexte(b)
}
