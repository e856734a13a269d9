import {
  axesFongibles,
  type Centimes,
  type Contrat,
  type NatureLue,
  plus,
  type UniteDAction,
  ZERO,
} from '../modele/index.ts'
import { estAnneeDuContrat } from './annees.ts'

/** Nombre d'actions distinctes et crédits de l'État (centimes), toutes années. */
export interface Poids {
  actions: number
  credits: Centimes
}

export interface Decompte {
  readonly total: Readonly<Poids>
  readonly parNature: Readonly<Record<NatureLue, Readonly<Poids>>>
  /** Une part État est illisible ou absente : les crédits ne se comparent pas. */
  readonly creditsIncomplets: boolean
}

/** Compte chaque action une seule fois, quelles que soient ses années ; l'emploi d'un département n'y est pas. */
export function decompter(contrat: Contrat): Decompte {
  const parNature: Record<NatureLue, Poids> = {
    nouvelle: { actions: 0, credits: ZERO },
    renforcee: { actions: 0, credits: ZERO },
    reconduite: { actions: 0, credits: ZERO },
    inconnue: { actions: 0, credits: ZERO },
    absente: { actions: 0, credits: ZERO },
  }
  const sansEmploi = !axesFongibles(contrat.collectivite.type).includes('emploi')
  let creditsIncomplets = false
  for (const unite of contrat.unites) {
    const { annee, axe, nature } = unite
    if ((sansEmploi && axe === 'emploi') || (annee !== null && !estAnneeDuContrat(annee))) continue
    const { partEtat } = unite.montants
    const poids = parNature[nature]
    if (typeof partEtat === 'number') poids.credits = plus(poids.credits, partEtat)
    else if (partEtat !== 'vide') creditsIncomplets = true
    if (estPremiere(unite)) poids.actions++
  }
  const total: Poids = { actions: 0, credits: ZERO }
  for (const { actions, credits } of Object.values(parNature)) {
    total.actions += actions
    total.credits = plus(total.credits, credits)
  }
  return { total, parNature, creditsIncomplets }
}

/** La première fois que l'action paraît, parmi les années du contrat. */
function estPremiere(unite: UniteDAction): boolean {
  const [premiere] = unite.memeAction
  if (premiere === unite) return true
  return unite.memeAction.find((u) => u.annee === null || estAnneeDuContrat(u.annee)) === unite
}
