import type { Axe, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'

/** Des plafonds écrits pour toutes les années, pour une, pour plusieurs ou pour aucune : des euros entiers. */
export interface TirageDePlafonds {
  readonly type: TypeCollectivite | null
  readonly eligible: boolean
  /** AAAA-MM-JJ. */
  readonly signature: string | null
  readonly plafonds: readonly PlafondTire[]
  /** Un second plafond, que l'on n'a pas retenu. */
  readonly contradictions: readonly PlafondTire[]
  readonly totaux: readonly TotalTire[]
  /** Rubriques d'avant, et en-têtes qui se lisent de deux façons. */
  readonly mentions: readonly ('architecture-calpae' | 'fse-ambigu')[]
  readonly lignes: readonly LigneDePlafonds[]
}

export interface PlafondTire {
  readonly axe: Axe
  /** null : pour toutes les années. */
  readonly annee: number | null
  readonly montant: number
}

export interface TotalTire {
  readonly axe: Axe | null
  readonly annee: number
  readonly ecrit: number
  /** Les sommes admises : avec l'emploi, ou sans. */
  readonly sommes: readonly [number, ...number[]]
  readonly nombre: number
}

export interface LigneDePlafonds {
  readonly axe: Axe
  readonly action: string
  readonly annee: number
  /** null : la cellule est vide. */
  readonly etat: number | null
  readonly consomme: number | null
  readonly report: number | null
  readonly accord: boolean
}

const PERIODES = [
  [2025],
  [2025],
  [2024, 2025],
  [2025, 2026, 2027],
  [2024, 2025, 2026, 2027],
] as const

export function tirerDesPlafonds(hasard: Hasard): TirageDePlafonds {
  const type = hasard.parmi(['departement', 'departement', 'metropole', null])
  const annees = PERIODES[hasard.entier(0, PERIODES.length - 1)] ?? PERIODES[0]
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (type === 'metropole' || hasard.chance(0.3)) axes.push('emploi')
  const complets = hasard.chance(0.6)
  const plafonds = axes.flatMap((axe) => plafondsDe(hasard, axe, complets))
  const lignes = axes.flatMap((axe) => lignesDe(hasard, axe, annees, plafonds))
  const [annee] = annees
  const seule = { axe: 'droits', action: 'Seule', annee, etat: 10 } as const
  return {
    type,
    eligible: hasard.chance(0.9),
    signature: hasard.parmi([null, null, '2024-06-30', '2024-07-01', '2024-05-31', '2025-01-02']),
    plafonds,
    contradictions: plafonds
      .filter(() => hasard.chance(0.05))
      .map((p) => ({ ...p, montant: p.montant + 1 })),
    totaux: Array.from({ length: hasard.parmi([0, 0, 1]) }, () => totalDe(hasard, axes, annee)),
    mentions: hasard.parmi([[], [], [], ['architecture-calpae'], ['fse-ambigu', 'fse-ambigu']]),
    lignes:
      lignes.length > 0 ? lignes : [{ ...seule, consomme: null, report: null, accord: false }],
  }
}

function plafondsDe(hasard: Hasard, axe: Axe, complets: boolean): PlafondTire[] {
  const montant = 10 * hasard.entier(1, 20_000)
  const annees = hasard.parmi([
    [null],
    [null],
    [2024],
    [2025],
    [2026],
    [2027],
    [2024, 2026],
    [2024, 2026],
    [2025, 2027],
    [null, 2025],
  ])
  if (!complets && hasard.chance(0.3)) return []
  const bouge = annees.length > 1 && (annees[0] === null || hasard.chance(0.5))
  return annees.map((annee, i) => ({ axe, annee, montant: montant + (bouge ? 10 * i : 0) }))
}

function lignesDe(
  hasard: Hasard,
  axe: Axe,
  annees: readonly number[],
  plafonds: readonly PlafondTire[],
): LigneDePlafonds[] {
  const [plafond] = plafonds.filter((p) => p.axe === axe)
  return annees.flatMap((annee) =>
    Array.from({ length: hasard.parmi([0, 1, 1, 1, 2]) }, (_, i) => {
      const seuil = hasard.parmi([0.2, 0.4, 0.7, 1]) * (plafond?.montant ?? 5_000)
      const vise = Math.max(0, Math.round(seuil) + hasard.parmi([0, 0, 1, -1, 10]))
      const etat = hasard.chance(0.06) ? null : hasard.chance(0.06) ? 0 : vise
      return {
        axe,
        action: `Action ${i}`,
        annee,
        etat,
        consomme: hasard.chance(0.6) ? Math.max(0, (etat ?? 0) - hasard.parmi([0, 1, 50])) : null,
        report: hasard.parmi([null, null, null, null, 0, 1, 50, 51]),
        accord: hasard.chance(0.6),
      }
    }),
  )
}

function totalDe(hasard: Hasard, axes: readonly Axe[], annee: number): TotalTire {
  const somme = hasard.entier(100, 100_000)
  const nombre = hasard.entier(1, 4)
  const autre = hasard.chance(0.4) ? [somme + 500] : []
  return {
    axe: hasard.parmi([null, axes[0] ?? null]),
    annee,
    ecrit: hasard.parmi([somme, ...autre]) + hasard.parmi([0, nombre, nombre + 1, -nombre - 1]),
    sommes: [somme, ...autre],
    nombre,
  }
}
