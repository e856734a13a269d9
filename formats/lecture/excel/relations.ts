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
  /** Le nom qu'elle vise, que la partie y soit ou non ; null si elle sort du paquet. */
  readonly visee: string | null
}

/** Relations d'une partie, ou du paquet entier (« »). */
export function relationsDe(paquet: Parties, partie: string): readonly Relation[] {
  const rels = paquet.trouver(partieDesRelations(partie))
  if (rels === null) return []
  const xml = lireXml(paquet.texte(rels), rels)
  const relations: Relation[] = []
  while (xml.suivant()) {
    if (!xml.ouvre('Relationship')) continue
    const externe = xml.attribut('TargetMode') === 'External'
    const visee = externe ? null : resoudre(partie, xml.attribut('Target') ?? '')
    relations.push({
      id: xml.attribut('Id') ?? '',
      type: xml.attribut('Type')?.split('/').at(-1) ?? '',
      cible: visee === null ? null : trouver(paquet, visee),
      visee,
    })
  }
  return relations
}

/** La partie que des relations décrivent : l'inverse de partieDesRelations ; null si ce n'en sont pas. */
export function partieDecrite(rels: string): string | null {
  const m = /^(.*\/|)_rels\/([^/]*)\.rels$/i.exec(rels)
  return m === null ? null : `${m[1]}${m[2]}`
}

/** « xl/workbook.xml » → « xl/_rels/workbook.xml.rels » ; « » (le paquet) → « _rels/.rels ». */
export function partieDesRelations(partie: string): string {
  const p = partie.lastIndexOf('/') + 1
  return `${partie.slice(0, p)}_rels/${partie.slice(p)}.rels`
}

/** Ce que vise la première relation de ce type qui mène quelque part : une relation morte ne compte pas. */
export function laVive(relations: readonly Relation[], type: string): string | null {
  return relations.find((r) => r.type === type && r.cible !== null)?.cible ?? null
}

/** De même, parmi celles d'une partie. */
export function suivre(paquet: Parties, partie: string, type: string): string | null {
  return laVive(relationsDe(paquet, partie), type)
}

function resoudre(partie: string, ecrite: string): string {
  const cible = ecrite.replaceAll('\\', '/')
  const chemin = cible.startsWith('/') ? [] : partie.split('/').slice(0, -1)
  for (const pas of cible.split('/')) {
    if (pas === '..') chemin.pop()
    else if (pas !== '' && pas !== '.') chemin.push(pas)
  }
  return chemin.join('/')
}

function trouver(paquet: Parties, nom: string): string | null {
  return paquet.trouver(nom) ?? paquet.trouver(sansPourcents(nom))
}

function sansPourcents(nom: string): string {
  try {
    return decodeURIComponent(nom)
  } catch {
    return nom
  }
}
