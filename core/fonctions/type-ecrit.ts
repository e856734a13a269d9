import { normaliser } from '../libelle/index.ts'
import type { TypeCollectivite } from '../modele/index.ts'

/** Ce qu'un texte dit d'un type de collectivité. */
export type TypeLu = TypeCollectivite | 'ineligible' | 'inconnu'

export type LireType = (texte: string) => TypeLu

const TYPES: ReadonlyMap<string, TypeCollectivite> = /* @__PURE__ */ new Map([
  ['departement', 'departement'],
  ['departements', 'departement'],
  ['departemental', 'departement'],
  ['conseil departemental', 'departement'],
  ['dept', 'departement'],
  ['dpt', 'departement'],
  ['dep', 'departement'],
  ['metropole', 'metropole'],
  ['metropoles', 'metropole'],
  ['metropolitain', 'metropole'],
])

/** « Département », « métropole » : le mot seul, sans le catalogue des collectivités. */
export const typeEcrit: LireType = (texte) => TYPES.get(normaliser(texte)) ?? 'inconnu'
