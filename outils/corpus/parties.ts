import type { ClasseurLu } from '../../formats/index.ts'
import type { Paquet } from '../../formats/paquet/index.ts'
import { lireXml } from '../../formats/xml/index.ts'

export interface Comparaison {
  /** Celles de l'un que l'autre n'a plus. */
  readonly perdues: readonly string[]
  /** Celles qui ne sont pas octet pour octet dans les deux. */
  readonly differentes: readonly string[]
  /** Celles que l'autre seul écrit mal. */
  readonly malFormees: readonly string[]
}

/** Ce que les parties d'un classeur deviennent dans une copie. */
export function mesurerLesParties(avant: ClasseurLu, apres: ClasseurLu): Comparaison {
  if (avant.format === 'csv' || apres.format === 'csv') return comparerLesTextes(avant, apres)
  const [a, b] = [avant.paquet, apres.paquet]
  const noms = new Set([...a.noms, ...b.noms])
  return {
    perdues: a.noms.filter((nom) => b.trouver(nom) === null),
    differentes: [...noms].filter((nom) => !identiques(a, b, nom)),
    malFormees: b.noms.filter((nom) => estMalFormee(b, nom) && !estMalFormee(a, nom)),
  }
}

function comparerLesTextes(avant: ClasseurLu, apres: ClasseurLu): Comparaison {
  const [a, b] = [avant, apres].map((lu) => (lu.format === 'csv' ? lu.source : null))
  const memes = a && b && Buffer.from(a).equals(b)
  return { perdues: [], differentes: memes ? [] : ['tout le fichier'], malFormees: [] }
}

function identiques(a: Paquet, b: Paquet, nom: string): boolean {
  if (a.trouver(nom) === null || b.trouver(nom) === null) return false
  return Buffer.from(a.octets(nom)).equals(b.octets(nom))
}

function estMalFormee(paquet: Paquet, nom: string): boolean {
  if (!/\.(xml|rels)$/i.test(nom) || paquet.trouver(nom) === null) return false
  try {
    const xml = lireXml(paquet.texte(nom), nom)
    while (xml.suivant());
    return false
  } catch {
    return true
  }
}
