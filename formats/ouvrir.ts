import { peutEtreUnRapport } from '../core/constats/index.ts'
import {
  type ClasseurLu,
  type FichierDeClasseur,
  type FormatDeClasseur,
  lireClasseur as lire,
} from './lecture/index.ts'
import { rapportsDuClasseurOds } from './ods/index.ts'
import { rapportsDuClasseur } from './ooxml/index.ts'
import { ouvrirPaquet } from './paquet/index.ts'

/** Lit un classeur, sans les feuilles de rapport que nous y avons écrites : elles n'ont rien à dire du budget. */
export function lireClasseur(octets: Uint8Array, nom: string): ClasseurLu {
  const lu = lire(octets, nom)
  const { feuilles } = lu.classeur
  if (!feuilles.some((f) => peutEtreUnRapport(f.nom))) return lu
  const rapports = nosRapports(lu)
  return { ...lu, classeur: { feuilles: feuilles.filter((f) => !rapports.includes(f.nom)) } }
}

/** Ce fichier d'un format déjà connu, sans lire ses cellules ; ErreurDeClasseur s'il n'est pas un zip lisible. */
export function rouvrir(octets: Uint8Array, format: FormatDeClasseur): FichierDeClasseur {
  return format === 'csv' ? { format, source: octets } : { format, paquet: ouvrirPaquet(octets) }
}

/** Les octets tels que reçus. */
export function octetsDe(fichier: FichierDeClasseur): Uint8Array {
  return fichier.format === 'csv' ? fichier.source : fichier.paquet.source
}

/** Les noms des feuilles de rapport que nous avons écrites dans ce classeur. */
export function nosRapports(lu: ClasseurLu): readonly string[] {
  if (lu.format === 'csv') return []
  return lu.format === 'ods' ? rapportsDuClasseurOds(lu.paquet) : rapportsDuClasseur(lu.paquet)
}
