import type { Axe, Nature, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'

/** Un contrat de plusieurs années tiré au hasard, sans rien du projet : des euros entiers. */
export interface TirageDAnnees {
  readonly type: TypeCollectivite
  readonly plafonds: Partial<Record<Axe, number>>
  readonly lignes: readonly LigneDAnnee[]
}

export interface LigneDAnnee {
  readonly axe: Axe
  readonly action: string
  readonly annee: number
  readonly nature: Nature | 'inconnue'
  readonly cout: number
  readonly etat: number
  readonly collectivite: number
  /** null : la cellule est vide. */
  readonly coutAvant: number | null
  readonly collectiviteAvant: number | null
  readonly consomme: number | null
  readonly raison: boolean
  readonly nonReconduite: boolean
  /** Crédits reportés sur cette année ; null : la cellule est vide. */
  readonly report: number | null
  readonly accord: boolean
  readonly evaluation: boolean
  readonly horsReferentiel: boolean
}

const DEBUTS = [
  [2024],
  [2025],
  [2024, 2025],
  [2024, 2025, 2026],
  [2024, 2025, 2026, 2027],
  [2024, 2025, 2026, 2027],
] as const

export function tirerDesAnnees(hasard: Hasard): TirageDAnnees {
  const type = hasard.parmi(['departement', 'metropole'])
  const annees = DEBUTS[hasard.entier(0, DEBUTS.length - 1)] ?? [2024]
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (type === 'metropole' || hasard.chance(0.3)) axes.push('emploi')
  const plafonds: Partial<Record<Axe, number>> = {}
  const notifies = hasard.chance(0.6)
  for (const axe of axes)
    if (notifies && hasard.chance(0.9)) plafonds[axe] = hasard.entier(1, 200_000)
  const lignes = axes.flatMap((axe) => lignesDAxe(hasard, axe, annees))
  // Un classeur où rien n'est écrit n'est pas un contrat : une action, au moins, l'est.
  const [annee] = annees
  return {
    type,
    plafonds,
    lignes:
      lignes.length > 0 ? lignes : [tirerLAnnee(hasard, tirerLAction(hasard, 'droits', 0), annee)],
  }
}

type ActionTiree = Pick<
  LigneDAnnee,
  'axe' | 'action' | 'nature' | 'coutAvant' | 'collectiviteAvant' | 'evaluation' | 'horsReferentiel'
>

function lignesDAxe(hasard: Hasard, axe: Axe, annees: readonly number[]): LigneDAnnee[] {
  const nombre = hasard.parmi([0, 1, 1, 2, 3])
  const eteint = hasard.chance(0.1)
  return Array.from({ length: nombre }, (_, i) => tirerLAction(hasard, axe, i)).flatMap(
    (action) => {
      const siennes = annees.filter(() => hasard.chance(0.85))
      const hors = hasard.chance(0.05) ? [hasard.parmi([2022, 2023, 2028])] : []
      return [...hors, ...siennes].map((annee) => {
        const ligne = tirerLAnnee(hasard, action, annee)
        return eteint ? { ...ligne, etat: 0 } : ligne
      })
    },
  )
}

function tirerLAction(hasard: Hasard, axe: Axe, rang: number): ActionTiree {
  const nature = hasard.parmi([
    'nouvelle',
    'nouvelle',
    'nouvelle',
    'renforcee',
    'reconduite',
    'inconnue',
  ])
  return {
    axe,
    action: `Action ${rang}`,
    nature,
    coutAvant: hasard.chance(0.4) ? hasard.parmi([0, 1, 40_000]) : null,
    collectiviteAvant: hasard.chance(0.4) ? hasard.entier(0, 60_000) : null,
    evaluation: hasard.chance(0.1),
    horsReferentiel: hasard.chance(0.1),
  }
}

const ECARTS = [0, 0, 0, 0, 1, -1, 2, -2, 5_000, -5_000] as const

function tirerLAnnee(hasard: Hasard, action: ActionTiree, annee: number): LigneDAnnee {
  const moitie = hasard.entier(1, 60_000)
  const etat = hasard.chance(0.06) ? 0 : Math.max(0, moitie + hasard.parmi(ECARTS))
  const cout = hasard.chance(etat === 0 ? 0.4 : 0.03) ? 0 : 2 * moitie
  return {
    ...action,
    annee,
    cout,
    etat,
    // À un euro près de ce qu'elle donnait, parfois.
    collectivite:
      action.collectiviteAvant !== null && hasard.chance(0.4)
        ? Math.max(0, action.collectiviteAvant + hasard.parmi([-1, 0, 1]))
        : Math.max(0, cout - etat),
    consomme: hasard.chance(0.5)
      ? Math.max(0, etat - hasard.parmi([0, 0, 1, 1_000, -1, etat]))
      : null,
    raison: hasard.chance(0.15),
    // La lecture ne la cherche que sur une ligne sans crédits.
    nonReconduite: etat === 0 && cout === 0 && hasard.chance(0.5),
    report: hasard.parmi([null, null, null, 0, 1, 5_000]),
    accord: hasard.chance(0.5),
  }
}
