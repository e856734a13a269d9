import type { Adresse, ValeurBrute } from '../core/grille/index.ts'
import { ecrireCellules } from './cellules.ts'
import { aLeChamp, texteDeCsv } from './csv/index.ts'
import type { ClasseurLu } from './lecture/index.ts'

/**
 * Une copie du classeur où cette cellule contient cette valeur ; rien d'autre n'y change, sinon qu'Excel recalculera à la
 * prochaine ouverture. null si la feuille ou, dans un .csv, la cellule n'existe pas, ou si elle ne s'écrit pas seule.
 */
export function ecrireCellule(
  lu: ClasseurLu,
  feuille: string,
  place: Adresse,
  valeur: ValeurBrute,
): Uint8Array | null {
  if (lu.format === 'csv' && !aLeChamp(lu.source, place)) return null
  const { octets, refusees } = ecrireCellules(lu, [{ feuille, place, geste: { valeur } }])
  return refusees.length === 0 ? octets : null
}

/** Deux écritures d'un même contenu : un .csv n'a que des textes, et un nombre s'y relit comme le texte qu'il donne. */
export function memeContenu(lu: ClasseurLu, a: ValeurBrute, b: ValeurBrute): boolean {
  const enTexte = lu.format === 'csv' ? texteDeCsv : (v: ValeurBrute) => String(v ?? '')
  return enTexte(a) === enTexte(b)
}
