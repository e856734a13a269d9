import { peutEtreUnRapport } from '../core/constats/index.ts'
import { type Avancer, type ClasseurLu, lireClasseur as lire } from './lecture/index.ts'
import { selonLeFormat } from './selon-le-format.ts'

/** Lit un classeur, sans les feuilles de rapport que nous y avons écrites : elles n'ont rien à dire du budget. */
export function lireClasseur(octets: Uint8Array, nom: string, avancer?: Avancer): ClasseurLu {
  const lu = lire(octets, nom, avancer)
  const { feuilles } = lu.classeur
  if (!feuilles.some((f) => peutEtreUnRapport(f.nom))) return lu
  const rapports = nosRapports(lu)
  return { ...lu, classeur: { feuilles: feuilles.filter((f) => !rapports.includes(f.nom)) } }
}

/** Les noms des feuilles de rapport que nous avons écrites dans ce classeur. */
export function nosRapports(lu: ClasseurLu): readonly string[] {
  return selonLeFormat(lu, (format, source) => format.rapports(source))
}
