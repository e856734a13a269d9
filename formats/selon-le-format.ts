import { CSV } from './csv/index.ts'
import type { Format } from './format.ts'
import type { FichierDeClasseur, FormatDeClasseur } from './lecture/index.ts'
import { ODS } from './ods/index.ts'
import { OOXML } from './ooxml/index.ts'
import { ouvrirPaquet } from './paquet/index.ts'

/** Donne à `faire` le format de ce fichier et ce qu'il en tient : nulle part ailleurs on ne demande lequel c'est. */
export function selonLeFormat<R>(
  fichier: FichierDeClasseur,
  faire: <Source>(format: Format<Source>, source: Source) => R,
): R {
  switch (fichier.format) {
    case 'csv':
      return faire(CSV, fichier.source)
    case 'ods':
      return faire(ODS, fichier.paquet)
    default:
      return faire(OOXML, fichier.paquet)
  }
}

/** Ce fichier d'un format déjà connu, sans lire ses cellules ; ErreurDeClasseur s'il n'est pas un zip lisible. */
export function rouvrir(octets: Uint8Array, format: FormatDeClasseur): FichierDeClasseur {
  return format === 'csv' ? { format, source: octets } : { format, paquet: ouvrirPaquet(octets) }
}

/** Les octets tels que reçus. */
export function octetsDe(fichier: FichierDeClasseur): Uint8Array {
  return selonLeFormat(fichier, (format, source) => format.octets(source))
}
