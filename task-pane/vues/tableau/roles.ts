import type { Role } from '../../../core/lecture/index.ts'
import type { Champ } from '../../../core/modele/index.ts'

/** Les couleurs de la miniature ; ce qui n’en a pas une à lui a celle de « autre ». */
const TEINTES: Readonly<Partial<Record<Role, string>>> = {
  axe: 'axe',
  sousThematique: 'axe',
  intitules: 'axe',
  action: 'action',
  nature: 'nature',
  cout: 'cout',
  partEtat: 'etat',
  partCollectivite: 'coll',
  fse: 'fse',
  tiers: 'tiers',
  totaux: 'total',
  entete: 'entete',
  laisse: 'rien',
}

/** La classe de style d’une zone. */
export function teinteDe(role: Role | null): string {
  return role === null ? '' : `z-${TEINTES[role] ?? 'autre'}`
}

/** Ce qui entoure les champs, tel qu’on le nomme. */
export const NOMS_AUTOUR: Readonly<Partial<Record<Role, string>>> = {
  entete: 'en-tête',
  totaux: 'totaux',
  intitules: 'intitulés d’axe',
  laisse: 'laissé de côté',
}

/** Les rôles d’un plan de financement ordinaire ; les autres sont dans une liste. */
export const USUELS: readonly Champ[] = [
  'axe',
  'action',
  'nature',
  'cout',
  'partEtat',
  'partCollectivite',
  'fse',
  'tiers',
  'consomme',
  'justification',
]
