import type { Marque } from '../../core/constats/index.ts'
import type { Feuille } from '../../core/grille/index.ts'
import { type ClasseurLu, lireClasseur as lireTout } from '../lecture/index.ts'
import { nosRapports } from '../ouvrir.ts'
import { octetsDe, selonLeFormat } from '../selon-le-format.ts'

/** Ce que nous avions mis dans un fichier. */
export interface Releve {
  /** Dans l'ordre du fichier ; un .csv annoté ne garde pas de quoi les retrouver. */
  readonly marques: readonly Marque[]
  readonly rapports: readonly Feuille[]
}

export function releverCeQuiEstANous(lu: ClasseurLu, nom: string): Releve {
  const marques = selonLeFormat(lu, (format, source) => format.relever(source))
  const noms = nosRapports(lu)
  if (noms.length === 0) return { marques, rapports: [] }
  const { feuilles } = lireTout(octetsDe(lu), nom).classeur
  return { marques, rapports: feuilles.filter((f) => noms.includes(f.nom)) }
}
