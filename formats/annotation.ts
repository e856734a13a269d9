import type { GenreDeFeuille, Marque, Rapport } from '../core/constats/index.ts'
import type { FichierDeClasseur } from './lecture/index.ts'
import type { Annotation, RapportEcrit } from './marquage/index.ts'
import { selonLeFormat } from './selon-le-format.ts'

/**
 * Une copie annotée du classeur ; nos marques y remplacent celles d'avant. L'original n'est pas modifié. `rapport`
 * : celui qui remplace le précédent ; null laisse le précédent tel qu'il est.
 */
export function annoter(
  lu: FichierDeClasseur,
  marques: readonly Marque[],
  rapport: Rapport | null,
): Annotation {
  return selonLeFormat(lu, (format, source) => format.annoter(source, marques, rapport))
}

/** Le classeur où cette feuille remplace celle de son genre ; rien d'autre ne change. Nom null : elle n'y est pas. */
export function ecrireRapport(lu: FichierDeClasseur, rapport: Rapport): RapportEcrit {
  return selonLeFormat(lu, (format, source) => format.ecrireRapport(source, rapport))
}

/** Le classeur sans notre feuille de ce genre ; le reste ne change pas. Rendu tel quel s'il n'en a pas. */
export function retirerRapport(lu: FichierDeClasseur, genre: GenreDeFeuille): Uint8Array {
  return selonLeFormat(lu, (format, source) => format.retirerRapport(source, genre))
}

/** Le classeur sans rien de ce qu'`annoter` y ajoute ; rendu tel quel s'il n'a rien de nous. */
export function effacer(lu: FichierDeClasseur): Uint8Array {
  return selonLeFormat(lu, (format, source) => format.effacer(source))
}

/** Combien de nos règles de couleur et de nos blocs de note le classeur porte ; pour un .csv, 1 si la colonne y est. */
export function compterLesMarques(lu: FichierDeClasseur): number {
  return selonLeFormat(lu, (format, source) => format.compter(source))
}
