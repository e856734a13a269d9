import type { Examen } from '../examen/index.ts'
import type { Contrat } from '../modele/index.ts'
import { type ActionComparee, comparerLesActions } from './actions.ts'
import { type AxeCompare, comparerLesAxes } from './axes.ts'
import { type ConstatsCompares, comparerLesConstats } from './constats.ts'
import { neSeVerifientPlus } from './suspendus.ts'

/** Deux versions d'un contrat, et ce qui les sépare ; rien n'y dit laquelle vaut. */
export interface Comparaison {
  /** Celles que les deux versions disent : les seules comparées. */
  readonly annees: readonly (number | null)[]
  /** Années d'une seule version, avec le nombre de ses actions. */
  readonly anneesSeules: readonly AnneeSeule[]
  /** Les noms diffèrent : ce ne sont peut-être pas deux versions du même contrat. */
  readonly collectivites: { readonly avant: string; readonly apres: string } | null
  readonly actions: readonly ActionComparee[]
  readonly axes: readonly AxeCompare[]
  readonly constats: ConstatsCompares
}

export interface AnneeSeule {
  readonly version: 'avant' | 'apres'
  readonly annee: number | null
  readonly actions: number
}

/** Compare deux classeurs vérifiés à la même date. */
export function comparerLesVersions(avant: Examen, apres: Examen): Comparaison {
  const [ici, la] = [avant.lecture.contrat, apres.lecture.contrat]
  const [anneesIci, anneesLa] = [anneesDe(ici), anneesDe(la)]
  const annees = [...anneesLa].filter((annee) => anneesIci.has(annee)).sort(parAnnee)
  const seules = (version: AnneeSeule['version'], contrat: typeof ici) =>
    [...(version === 'avant' ? anneesIci : anneesLa)]
      .filter((annee) => !annees.includes(annee))
      .sort(parAnnee)
      .map((annee) => ({
        version,
        annee,
        actions: contrat.unites.filter((u) => u.annee === annee).length,
      }))
  const deCesAnnees = (examen: Examen) =>
    [...examen.constats, ...examen.justifies.map(({ constat }) => constat)].filter(
      ({ annee }) => annee === null || annees.includes(annee),
    )
  return {
    annees,
    anneesSeules: [...seules('avant', ici), ...seules('apres', la)],
    collectivites: nomsDifferents(ici.collectivite.nom, la.collectivite.nom),
    actions: comparerLesActions(ici, la, annees),
    axes: comparerLesAxes(avant.synthese, apres.synthese, annees),
    constats: comparerLesConstats(
      deCesAnnees(avant),
      deCesAnnees(apres),
      neSeVerifientPlus(ici, apres),
    ),
  }
}

function parAnnee(a: number | null, b: number | null): number {
  return (a ?? 0) - (b ?? 0)
}

function anneesDe({ unites }: Contrat): ReadonlySet<number | null> {
  return new Set(unites.map(({ annee }) => annee))
}

function nomsDifferents(avant: string | null, apres: string | null): Comparaison['collectivites'] {
  return avant === null || apres === null || avant === apres ? null : { avant, apres }
}
