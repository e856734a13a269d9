import type { LigneDeSynthese } from '../constats/index.ts'
import { type Importance, PORTEE_DU_PLAFOND, PORTEE_DU_PLANCHER } from './importances.ts'

/** Un axe (null : les axes fongibles ensemble), une année, d'une version à l'autre. */
export interface AxeCompare {
  readonly axe: LigneDeSynthese['axe']
  readonly annee: number | null
  /** null : cette version n'a pas l'axe. */
  readonly avant: LigneDeSynthese | null
  readonly apres: LigneDeSynthese | null
  /** Les bornes que le programmé passe, dans un sens ou dans l'autre. */
  readonly franchies: readonly ('plancher' | 'plafond')[]
  readonly plafondChange: boolean
  /** null : seul le programmé a changé, et il reste entre ses bornes ; ou rien n'a changé. */
  readonly importance: Importance | null
}

/** Chaque axe des années que les deux versions disent, même inchangé. */
export function comparerLesAxes(
  avant: readonly LigneDeSynthese[],
  apres: readonly LigneDeSynthese[],
  annees: readonly (number | null)[],
): readonly AxeCompare[] {
  const cleDe = ({ axe, annee }: LigneDeSynthese) => `${axe} ${annee}`
  const dites = [...apres, ...avant].filter(({ annee }) => annees.includes(annee))
  const uniques = [...new Map(dites.map((ligne) => [cleDe(ligne), ligne])).values()]
  const communes = apres.map(cleDe)
  return uniques
    .sort(
      (a, b) =>
        (a.annee ?? 0) - (b.annee ?? 0) || rang(communes, cleDe(a)) - rang(communes, cleDe(b)),
    )
    .map(({ axe, annee }) => {
      const trouver = (lignes: readonly LigneDeSynthese[]) =>
        lignes.find((l) => l.axe === axe && l.annee === annee) ?? null
      return comparerUnAxe(axe, annee, trouver(avant), trouver(apres))
    })
}

function rang(communes: readonly string[], cle: string): number {
  const place = communes.indexOf(cle)
  return place < 0 ? communes.length : place
}

function comparerUnAxe(
  axe: LigneDeSynthese['axe'],
  annee: number | null,
  avant: LigneDeSynthese | null,
  apres: LigneDeSynthese | null,
): AxeCompare {
  const bornes = { plancher: sousLePlancher, plafond: auDessusDuPlafond }
  const franchies = (['plancher', 'plafond'] as const).filter((borne) => {
    const [a, b] = [avant, apres].map((ligne) => (ligne ? bornes[borne](ligne) : null))
    return a !== null && b !== null && a !== b
  })
  const plafondChange =
    avant !== null && apres !== null && avant.plafond !== null && apres.plafond !== null
      ? avant.plafond !== apres.plafond
      : false
  const importance = plafondChange
    ? PORTEE_DU_PLAFOND.importance
    : franchies.length > 0
      ? PORTEE_DU_PLANCHER.importance
      : null
  return { axe, annee, avant, apres, franchies, plafondChange, importance }
}

/** null : on ne peut pas le dire. */
function sousLePlancher({ manque, plancher }: LigneDeSynthese): boolean | null {
  return plancher === null || manque === null ? null : manque > 0
}

function auDessusDuPlafond({ reste }: LigneDeSynthese): boolean | null {
  return reste === null ? null : reste < 0
}
