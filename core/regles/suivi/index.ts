import type { Regle } from '../regle.ts'
import { avenantAbsent } from './avenant-absent.ts'
import { avenantIncomplet } from './avenant-incomplet.ts'
import { derniereAnnee } from './derniere-annee.ts'
import { indicateurNonSuivi } from './indicateur-non-suivi.ts'
import { miParcoursIncomplet } from './mi-parcours-incomplet.ts'
import { reportExcessif } from './report-excessif.ts'
import { sousConsommation } from './sous-consommation.ts'

export { anneesParAvenant } from './avenant-absent.ts'
export { dejaReprisDe } from './deja-repris.ts'
export { direLaReprise } from './derniere-annee.ts'
export { consommeDe, estJustifiee } from './ecart.ts'
export { type NonConsomme, nonConsommeDe } from './report-excessif.ts'

/** Règles du suivi d'une année sur l'autre. */
export const REGLES_DE_SUIVI = [
  reportExcessif,
  sousConsommation,
  derniereAnnee,
  miParcoursIncomplet,
  avenantIncomplet,
  avenantAbsent,
  indicateurNonSuivi,
] as const satisfies readonly Regle[]
