import { peutEtreUnRapport } from '../../core/constats/index.ts'
import { type ClasseurLu, lireClasseur as lire } from './lecture/index.ts'
import { rapportsDuClasseurOds } from './ods/index.ts'
import { rapportsDuClasseur } from './ooxml/index.ts'

/** Lit un classeur, sans les feuilles de rapport que nous y avons écrites : elles n'ont rien à dire du budget. */
export function lireClasseur(octets: Uint8Array, nom: string): ClasseurLu {
  const lu = lire(octets, nom)
  const { feuilles } = lu.classeur
  if (!feuilles.some((f) => peutEtreUnRapport(f.nom))) return lu
  const rapports = nosRapports(lu)
  return { ...lu, classeur: { feuilles: feuilles.filter((f) => !rapports.includes(f.nom)) } }
}

function nosRapports(lu: ClasseurLu): readonly string[] {
  if (lu.format === 'csv') return []
  return lu.format === 'ods' ? rapportsDuClasseurOds(lu.paquet) : rapportsDuClasseur(lu.paquet)
}
