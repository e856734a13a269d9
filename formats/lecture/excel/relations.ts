import type { Paquet } from '../../paquet/index.ts'
import { lireXml } from '../../xml/index.ts'

/** Ce qu'il faut d'un paquet pour suivre ses liens. */
type Parties = Pick<Paquet, 'trouver' | 'texte'>

/** Un lien d'une partie vers une autre ; `type` est le dernier segment (« worksheet », « styles »). */
export interface Relation {
  readonly id: string
  readonly type: string
  /** Nom de la partie visée, telle qu'elle se trouve dans le paquet ; null si elle n'y est pas. */
  readonly cible: string | null
}

/** Relations d'une partie, ou du paquet entier (« »). */
export function relationsDe(paquet: Parties, partie: string): readonly Relation[] {
  const rels = paquet.trouver(partieDesRelations(partie))
  if (rels === null) return []
  const xml = lireXml(paquet.texte(rels), rels)
  const relations: Relation[] = []
  while (xml.suivant()) {
    if (!xml.ouvre('Relationship')) continue
    const cible = xml.attribut('Target') ?? ''
    relations.push({
      id: xml.attribut('Id') ?? '',
      type: xml.attribut('Type')?.split('/').at(-1) ?? '',
      cible: xml.attribut('TargetMode') === 'External' ? null : resoudre(paquet, partie, cible),
    })
  }
  return relations
}

/** « xl/workbook.xml » → « xl/_rels/workbook.xml.rels » ; « » (le paquet) → « _rels/.rels ». */
export function partieDesRelations(partie: string): string {
  const p = partie.lastIndexOf('/') + 1
  return `${partie.slice(0, p)}_rels/${partie.slice(p)}.rels`
}

function resoudre(paquet: Parties, partie: string, cible: string): string | null {
  const chemin = cible.startsWith('/') ? [] : partie.split('/').slice(0, -1)
  for (const pas of cible.split('/')) {
    if (pas === '..') chemin.pop()
    else if (pas !== '' && pas !== '.') chemin.push(pas)
  }
  const nom = chemin.join('/')
  return paquet.trouver(nom) ?? paquet.trouver(sansPourcents(nom))
}

function sansPourcents(nom: string): string {
  try {
    return decodeURIComponent(nom)
  } catch {
    return nom
  }
}
