import { type ActionEtCee, calculPartEtat, expliquer, partEtat } from '../../calculs/index.ts'
import { type Centimes, plus, type UniteDAction, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import type { CleInterpretation, Interpretations } from '../../reglages/index.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import type { Contexte } from '../regle.ts'
import { ceeInconnu, horsPlafondCee } from './cee.ts'
import { toleranceDe } from './tolerance.ts'

/** L'action du calcul ; null si le coût manque, ou si un de ses montants est illisible ou négatif. */
export function actionDe(
  { montants, traits }: UniteDAction,
  interpretations: Interpretations,
): ActionEtCee | null {
  const { cout, tiers, cee } = montants
  if (typeof cout !== 'number' || cout < 0 || tiers === 'illisible' || cee === 'illisible') {
    return null
  }
  return {
    cout,
    tiers: typeof tiers === 'number' ? tiers : ZERO,
    cee: typeof cee === 'number' ? cee : ZERO,
    horsPlafondCee: horsPlafondCee(traits, interpretations),
  }
}

/** Tiers et CEE dépassent le coût : il ne reste rien à partager. */
export function tiersSuperieursAuCout({ montants: { cout, tiers, cee } }: UniteDAction): boolean {
  if (typeof cout !== 'number') return false
  return (typeof tiers === 'number' ? tiers : 0) + (typeof cee === 'number' ? cee : 0) > cout
}

/** Ni compensation de repas, ni cantine d'outre-mer, ni SLIME sans CEE, ni action hors du pacte. */
export function pariteApplicable(unite: UniteDAction, { contrat }: Contexte): boolean {
  if (unite.compensation || !releveDuPacte(unite, contrat)) return false
  if (unite.traits.cantine !== null && contrat.collectivite.outreMer) return false
  return !ceeInconnu(unite) && !tiersSuperieursAuCout(unite)
}

export interface Parite {
  readonly etat: Centimes
  readonly attendu: Centimes
  /** null : le coût manque, la parité se juge contre la collectivité et le FSE+ (lecture précise 5). */
  readonly action: ActionEtCee | null
}

/** L'écart à la parité d'une action, au-delà de la tolérance ; null s'il n'y en a pas ou s'il ne se juge pas. */
export function ecartDeParite(unite: UniteDAction, contexte: Contexte): Parite | null {
  const { partEtat: etat, cout } = unite.montants
  if (typeof etat !== 'number' || etat <= 0) return null
  const sansCout = cout === 'absent' || cout === 'vide'
  const action = sansCout ? null : actionDe(unite, contexte.interpretations)
  if (action === null && !sansCout) return null
  const attendu = action === null ? argentDeLaCollectivite(unite) : partEtat(action)
  // La plupart des actions sont exactement à parité : le reste ne se demande que pour les autres.
  if (attendu === null || attendu === etat || !pariteApplicable(unite, contexte)) return null
  const champs = action === null ? CHAMPS_SANS_COUT : CHAMPS_DE_L_ASSIETTE
  const tolerance = toleranceDe(unite, champs, contexte.interpretations)
  return Math.abs(etat - attendu) <= tolerance ? null : { etat, attendu, action }
}

const CHAMPS_DE_L_ASSIETTE = ['cout', 'tiers', 'cee'] as const
const CHAMPS_SANS_COUT = ['partCollectivite', 'fse'] as const

function argentDeLaCollectivite({ montants }: UniteDAction): Centimes | null {
  const { partCollectivite, fse } = montants
  if (partCollectivite === 'absent') return null
  if (partCollectivite === 'illisible' || fse === 'illisible') return null
  const propre = typeof partCollectivite === 'number' ? partCollectivite : ZERO
  return plus(propre, typeof fse === 'number' ? fse : ZERO)
}

/** Le calcul de la part de l'État, avec les nombres de l'action. */
export function etapesDeParite({ action, attendu }: Parite): string[] {
  return action === null
    ? [`sans coût, part de l’État = part de la collectivité + FSE+ = ${ecrireEuros(attendu)}`]
    : expliquer(calculPartEtat, action)
}

/** Les interprétations qui ont décidé d'un constat de parité. */
export function interpretationsDeParite({ action }: Parite): CleInterpretation[] {
  if (action === null) return ['tolerance']
  return action.cee ? ['tolerance', 'ordre', 'cee'] : ['tolerance', 'ordre']
}
