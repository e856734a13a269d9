import {
  type Axe,
  type Centimes,
  type Contrat,
  type Lieu,
  type Plafond,
  somme,
} from '../modele/index.ts'

export interface PlafondRetenu {
  readonly montant: Centimes | null
  readonly lieu: Lieu | null
}

/** Le plafond notifié d'un axe pour une année : celui de l'année, sinon celui qui vaut pour toutes. */
export function plafondAnnuel(contrat: Contrat, axe: Axe, annee: number | null): Plafond | null {
  let constant: Plafond | null = null
  for (const plafond of contrat.plafonds) {
    if (plafond.axe !== axe) continue
    if (plafond.annee === null) constant = plafond
    else if (plafond.annee === annee) return plafond
  }
  return constant
}

/** La somme des plafonds de plusieurs années ; sans montant dès qu'il en manque un. */
export function plafondDeLaPeriode(
  contrat: Contrat,
  axe: Axe,
  annees: readonly number[],
): PlafondRetenu {
  const plafonds = annees.map((annee) => plafondAnnuel(contrat, axe, annee))
  const lieu = plafonds.find((p) => p?.lieu)?.lieu ?? null
  if (plafonds.length === 0 || !plafonds.every((p) => p !== null)) return { montant: null, lieu }
  return { montant: somme(plafonds.map((p) => p.montant)), lieu }
}
