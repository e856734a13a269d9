import {
  type Axe,
  type Centimes,
  type Contrat,
  type Enveloppe,
  type Lieu,
  type Plafond,
  somme,
} from '../modele/index.ts'

export interface PlafondRetenu {
  readonly montant: Centimes | null
  readonly lieu: Lieu | null
  /** L'année à laquelle il est repris : les plafonds sont constants (lecture précise 22). */
  readonly repris: number | null
  readonly enveloppe: Enveloppe | null
}

const AUCUN: PlafondRetenu = { montant: null, lieu: null, repris: null, enveloppe: null }

/**
 * Le plafond notifié d'un axe pour une année : celui de l'année, sinon celui qui vaut pour toutes, sinon celui
 * d'une autre.
 */
export function plafondAnnuel(contrat: Contrat, axe: Axe, annee: number): PlafondRetenu {
  const siens = contrat.plafonds.filter((p) => p.axe === axe)
  const propre = siens.find((p) => p.annee === annee) ?? siens.find((p) => vautPourToutes(p, siens))
  if (propre) return { ...retenu(propre), lieu: propre.lieu }
  const autre = lePlusProche(
    siens.filter((p) => p.annee !== null),
    annee,
  )
  return autre ? { ...retenu(autre), repris: autre.annee } : AUCUN
}

function retenu({ montant, enveloppe }: Plafond): PlafondRetenu {
  return { ...AUCUN, montant, enveloppe: enveloppe ?? null }
}

/** Sans année, et non la répétition d'un plafond écrit pour une seule année : celui-là se reprend, et se dit. */
function vautPourToutes(plafond: Plafond, siens: readonly Plafond[]): boolean {
  const { annee, lieu, montant } = plafond
  if (annee !== null) return false
  return !siens.some((p) => p.annee !== null && p.lieu === lieu && p.montant === montant)
}

/** Sans année, un plafond annuel ne juge rien ; sa cellule sert encore à marquer. */
export function plafondSansAnnee(contrat: Contrat, axe: Axe): PlafondRetenu {
  const constant = contrat.plafonds.find((p) => p.axe === axe && p.annee === null)
  return { ...AUCUN, lieu: constant?.lieu ?? null }
}

/** L'année la plus proche ; à égalité, la plus ancienne. */
function lePlusProche(plafonds: readonly Plafond[], annee: number): Plafond | null {
  const distance = (p: Plafond) => Math.abs((p.annee ?? annee) - annee)
  const [premier] = [...plafonds].sort(
    (a, b) => distance(a) - distance(b) || (a.annee ?? 0) - (b.annee ?? 0),
  )
  return premier ?? null
}

/** La somme des plafonds de plusieurs années ; sans montant dès qu'il en manque un. */
export function plafondDeLaPeriode(
  contrat: Contrat,
  axe: Axe,
  annees: readonly number[],
): PlafondRetenu {
  const plafonds = annees.map((annee) => plafondAnnuel(contrat, axe, annee))
  const lieu = plafonds.find((p) => p.lieu)?.lieu ?? null
  const repris = plafonds.find((p) => p.repris !== null)?.repris ?? null
  const montants = plafonds.flatMap(({ montant }) => (montant === null ? [] : [montant]))
  if (montants.length === 0 || montants.length < plafonds.length) return { ...AUCUN, lieu }
  return { ...AUCUN, montant: somme(montants), lieu, repris }
}
