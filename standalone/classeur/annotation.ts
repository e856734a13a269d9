import type { Marque, Rapport } from '../../core/constats/index.ts'
import { annoterCsv, effacerCsv } from './csv/index.ts'
import type { ClasseurLu } from './lecture/index.ts'
import type { Annotation } from './marquage/index.ts'
import { annoterOds, effacerOds } from './ods/index.ts'
import { annoterOoxml, effacerOoxml } from './ooxml/index.ts'

/** Une copie annotée du classeur ; nos marques y remplacent celles d'avant. L'original n'est pas modifié. */
export function annoter(lu: ClasseurLu, marques: readonly Marque[], rapport: Rapport): Annotation {
  if (lu.format === 'csv') return annoterCsv(lu.source, marques)
  if (lu.format === 'ods') return annoterOds(lu.paquet, marques, rapport)
  return annoterOoxml(lu.paquet, marques, rapport)
}

/** Le classeur sans rien de ce qu'`annoter` y ajoute ; rendu tel quel s'il n'a rien de nous. */
export function effacer(lu: ClasseurLu): Uint8Array {
  if (lu.format === 'csv') return effacerCsv(lu.source)
  if (lu.format === 'ods') return effacerOds(lu.paquet)
  return effacerOoxml(lu.paquet)
}
