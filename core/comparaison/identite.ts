import { type Constat, empreinteDe } from '../constats/index.ts'
import { normaliser } from '../libelle/index.ts'

/** Le même reproche, d'une version à l'autre, où qu'il se marque. */
export function identiteDe(constat: Constat): string {
  const { regle, axe, annee, action } = empreinteDe(constat)
  return JSON.stringify([regle, axe, annee, action === null ? null : normaliser(action)])
}
