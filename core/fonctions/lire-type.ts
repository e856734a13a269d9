import { reconnaitreCollectivite } from '../catalogue/index.ts'
import { memoriser, normaliser } from '../libelle/index.ts'
import type { TypeCollectivite } from '../modele/index.ts'

const TYPES: ReadonlyMap<string, TypeCollectivite> = new Map([
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

/** « Département », « métropole », ou le nom d'une collectivité. */
export const lireType = memoriser((texte): TypeCollectivite | 'ineligible' | 'inconnu' => {
  const connu = TYPES.get(normaliser(texte))
  if (connu) return connu
  const collectivite = reconnaitreCollectivite(texte)
  if (collectivite === null) return 'inconnu'
  return collectivite.eligible ? collectivite.type : 'ineligible'
})
