import type { Marque, Rapport } from '../core/constats/index.ts'
import { annoterCsv, effacerCsv } from './csv/index.ts'
import type { FichierDeClasseur } from './lecture/index.ts'
import type { Annotation, RapportEcrit } from './marquage/index.ts'
import {
  annoterOds,
  compterOds,
  ecrireRapportOds,
  effacerOds,
  retirerRapportOds,
} from './ods/index.ts'
import {
  annoterOoxml,
  compterOoxml,
  ecrireRapportOoxml,
  effacerOoxml,
  retirerRapportOoxml,
} from './ooxml/index.ts'

/**
 * Une copie annotée du classeur ; nos marques y remplacent celles d'avant. L'original n'est pas modifié. `rapport` : celui
 * qui remplace le précédent ; null laisse le précédent tel qu'il est.
 */
export function annoter(
  lu: FichierDeClasseur,
  marques: readonly Marque[],
  rapport: Rapport | null,
): Annotation {
  if (lu.format === 'csv') return annoterCsv(lu.source, marques)
  if (lu.format === 'ods') return annoterOds(lu.paquet, marques, rapport)
  return annoterOoxml(lu.paquet, marques, rapport)
}

/** Le classeur où cette feuille remplace notre rapport d'avant ; nos marques restent. Un .csv n'en a pas : nom null. */
export function ecrireRapport(lu: FichierDeClasseur, rapport: Rapport): RapportEcrit {
  if (lu.format === 'csv') return { octets: lu.source, nom: null }
  if (lu.format === 'ods') return ecrireRapportOds(lu.paquet, rapport)
  return ecrireRapportOoxml(lu.paquet, rapport)
}

/** Le classeur sans notre feuille de rapport ; nos marques restent. Rendu tel quel s'il n'en a pas. */
export function retirerRapport(lu: FichierDeClasseur): Uint8Array {
  if (lu.format === 'csv') return lu.source
  if (lu.format === 'ods') return retirerRapportOds(lu.paquet)
  return retirerRapportOoxml(lu.paquet)
}

/** Le classeur sans rien de ce qu'`annoter` y ajoute ; rendu tel quel s'il n'a rien de nous. */
export function effacer(lu: FichierDeClasseur): Uint8Array {
  if (lu.format === 'csv') return effacerCsv(lu.source)
  if (lu.format === 'ods') return effacerOds(lu.paquet)
  return effacerOoxml(lu.paquet)
}

/** Combien de nos règles de couleur et de nos blocs de note le classeur porte ; pour un .csv, 1 si la colonne y est. */
export function compterLesMarques(lu: FichierDeClasseur): number {
  if (lu.format === 'csv') return effacerCsv(lu.source) === lu.source ? 0 : 1
  return lu.format === 'ods' ? compterOds(lu.paquet) : compterOoxml(lu.paquet)
}
