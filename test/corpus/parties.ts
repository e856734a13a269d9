import { ouvrirPaquet, type Paquet } from '../../formats/paquet/index.ts'
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
export function mesurerLesParties(avant: Uint8Array, apres: Uint8Array): Comparaison {
  if (!estUnZip(avant) || !estUnZip(apres)) return comparerLesTextes(avant, apres)
  const [a, b] = [ouvrirPaquet(avant), ouvrirPaquet(apres)]
  const noms = new Set([...a.noms, ...b.noms])
  return {
    perdues: a.noms.filter((nom) => b.trouver(nom) === null),
    differentes: [...noms].filter((nom) => !identiques(a, b, nom)),
    malFormees: b.noms.filter((nom) => estMalFormee(b, nom) && !estMalFormee(a, nom)),
  }
}

function estUnZip(octets: Uint8Array): boolean {
  return octets[0] === 0x50 && octets[1] === 0x4b
}

function comparerLesTextes(avant: Uint8Array, apres: Uint8Array): Comparaison {
  const memes = Buffer.from(avant).equals(apres)
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
