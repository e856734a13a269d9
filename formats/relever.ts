import type { Marque } from '../core/constats/index.ts'
import type { Feuille } from '../core/grille/index.ts'
import { effacer } from './annotation.ts'
import { type ClasseurLu, lireClasseur as lireTout } from './lecture/index.ts'
import { releverOds } from './ods/index.ts'
import { releverOoxml } from './ooxml/index.ts'
import { lireClasseur, nosRapports } from './ouvrir.ts'

/** Un classeur sans rien de nous, et à part ce que nous y avions mis. */
export interface ClasseurReleve {
  readonly lu: ClasseurLu
  /** Dans l'ordre du fichier ; un .csv annoté ne garde pas de quoi les retrouver. */
  readonly marques: readonly Marque[]
  readonly rapports: readonly Feuille[]
}

/** Lit un classeur qui a pu être annoté. Mêmes erreurs que `lireClasseur`. */
export function releverClasseur(octets: Uint8Array, nom: string): ClasseurReleve {
  const lu = lireClasseur(octets, nom)
  if (lu.format === 'csv') {
    return { lu: lireClasseur(effacer(lu), nom), marques: [], rapports: [] }
  }
  const noms = nosRapports(lu)
  const entier = noms.length === 0 ? lu : lireTout(octets, nom)
  return {
    lu,
    marques: lu.format === 'ods' ? releverOds(lu.paquet) : releverOoxml(lu.paquet),
    rapports: entier.classeur.feuilles.filter((f) => noms.includes(f.nom)),
  }
}
