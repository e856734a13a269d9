import type { Axe, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'

/** Ce qui donne à une action un régime à elle. */
export type Regime =
  | 'ordinaire'
  | 'slime'
  | 'animation'
  | 'fsatme'
  | 'compensation'
  | 'moyens'
  | 'a-preciser'

/** Une année d'un contrat tiré au hasard, sans rien du projet : des euros entiers. */
export interface TirageDeRegimes {
  readonly type: TypeCollectivite
  readonly outreMer: boolean
  readonly plafonds: Partial<Record<Axe, number>>
  readonly lignes: readonly LigneDeRegime[]
}

export interface LigneDeRegime {
  readonly axe: Axe | 'inconnu' | 'transversal'
  readonly action: string
  readonly annee: number
  readonly regime: Regime
  readonly cout: number
  readonly etat: number
  /** null : la cellule est vide. */
  readonly cee: number | null
  readonly repas: number | null
}

const REGIMES = [
  ...['slime', 'slime', 'slime', 'animation', 'fsatme'],
  ...['compensation', 'compensation', 'moyens', 'a-preciser', 'a-preciser'],
] as const satisfies readonly Regime[]

export function tirerDesRegimes(hasard: Hasard): TirageDeRegimes {
  const type = hasard.parmi(['departement', 'metropole'])
  const annee = hasard.parmi([2024, 2025, 2026])
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (type === 'metropole') axes.push('emploi')
  const plafonds: Partial<Record<Axe, number>> = {}
  for (const axe of axes) if (hasard.chance(0.8)) plafonds[axe] = hasard.entier(10_000, 200_000)
  const ordinaires = axes.flatMap((axe) =>
    Array.from({ length: hasard.parmi([0, 1, 1, 2]) }, (_, i) =>
      tirer(hasard, axe, `Action ${i}`, annee, 'ordinaire'),
    ),
  )
  const regimes = Array.from({ length: hasard.entier(0, 3) }, (_, i) => {
    const regime = REGIMES[hasard.entier(0, REGIMES.length - 1)] ?? 'slime'
    return tirer(hasard, 'transition', `${regime} ${i}`, annee, regime)
  })
  const hors = (['inconnu', 'transversal'] as const).flatMap((axe) =>
    hasard.chance(0.2) ? [tirer(hasard, axe, `Divers ${axe}`, annee, 'ordinaire')] : [],
  )
  const lignes = [...ordinaires, ...regimes, ...hors]
  return {
    type,
    outreMer: type === 'departement' && hasard.chance(0.15),
    plafonds,
    lignes: lignes.length > 0 ? lignes : [tirer(hasard, 'droits', 'Seule', annee, 'ordinaire')],
  }
}

const AUTOUR = [0, 0, 0, 1, -1, 2, -2, 3_000, -3_000] as const
const TAUX = [0.3, 0.5, 0.5, 0.6, 0.6] as const

function tirer(
  hasard: Hasard,
  axe: LigneDeRegime['axe'],
  action: string,
  annee: number,
  regime: Regime,
): LigneDeRegime {
  const cout = 2 * hasard.entier(1, 40_000)
  const autour = () => hasard.parmi(AUTOUR)
  const energie = regime === 'slime' || regime === 'animation' || regime === 'fsatme'
  const cee =
    energie && hasard.chance(0.6)
      ? Math.min(
          cout,
          Math.max(0, Math.floor(cout * hasard.parmi(TAUX)) + hasard.parmi([0, 0, 1, -1])),
        )
      : null
  const moitie = Math.floor((cout - (cee ?? 0)) / 2)
  // Près de la parité, de la limite de 70 %, ou de la place que le taux de l'année laisse à l'État.
  const cible = hasard.parmi([
    moitie,
    moitie,
    Math.max(0, Math.floor(cout * 0.7) - (cee ?? 0)),
    Math.floor(cout * 0.1),
    Math.floor(cout * 0.2),
  ])
  const etat = hasard.chance(0.05) ? 0 : Math.min(cout, Math.max(0, cible + autour()))
  const compte = regime === 'compensation' || (regime === 'a-preciser' && hasard.chance(0.4))
  const repas =
    compte && hasard.chance(0.8) ? Math.max(0, etat + hasard.parmi([0, 0, 1, -1])) : null
  return { axe, action, annee, regime, cout, etat, cee, repas }
}
