import type { TypeCollectivite } from '../modele/index.ts'
import { PARTICULIERES } from './collectivites.ts'
import { DEPARTEMENTS, nomOfficiel } from './departements.ts'
import { METROPOLES } from './metropoles.ts'

/** Les départements qu'une collectivité à statut particulier a remplacés. */
const REMPLACES: ReadonlySet<string> = new Set(['2A', '2B', '67', '68', '75', '972', '973'])

/** Toutes les collectivités éligibles à un contrat, par ordre alphabétique français. */
export const COLLECTIVITES: readonly { readonly nom: string; readonly type: TypeCollectivite }[] = [
  ...DEPARTEMENTS.filter(({ code }) => !REMPLACES.has(code)).map((d) => ({
    nom: nomOfficiel(d),
    type: 'departement' as const,
  })),
  ...PARTICULIERES.filter(({ eligible }) => eligible).map(({ nom, type }) => ({ nom, type })),
  ...METROPOLES.map(({ nom }) => ({ nom, type: 'metropole' as const })),
].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
