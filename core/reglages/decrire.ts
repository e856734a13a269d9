import { ecrireEuros } from '../nombres/index.ts'
import { completerInterpretations } from './completer.ts'
import {
  CHOIX,
  type CleChoix,
  type CleInterpretation,
  INTERPRETATIONS_PAR_DEFAUT,
  type Interpretations,
} from './interpretations.ts'

/** Une interprétation et le choix fait, en une phrase sans majuscule ni point. */
export function direInterpretation(
  cle: CleInterpretation,
  interpretations: Interpretations,
): string {
  return cle === 'tolerance'
    ? `un écart de ${ecrireEuros(interpretations.tolerance)} au plus est admis sur l’équilibre, la parité et les totaux`
    : direLeChoix(cle, interpretations)
}

function direLeChoix<Cle extends CleChoix>(cle: Cle, interpretations: Interpretations): string {
  const valeurs: Readonly<Record<string, string>> = CHOIX[cle].valeurs
  return valeurs[interpretations[cle]] ?? interpretations[cle]
}

/** Les valeurs admises d'une interprétation, chacune avec ce qu'elle veut dire ; null : un montant en euros. */
export function choixDInterpretation(
  cle: CleInterpretation,
): readonly { readonly valeur: string; readonly phrase: string }[] | null {
  if (cle === 'tolerance') return null
  return Object.entries(CHOIX[cle].valeurs).map(([valeur, phrase]) => ({ valeur, phrase }))
}

/** Les interprétations que l'utilisateur a changées. */
export function interpretationsChangees(choix: Partial<Interpretations>): CleInterpretation[] {
  const retenues = completerInterpretations(choix)
  const cles = Object.keys(INTERPRETATIONS_PAR_DEFAUT) as CleInterpretation[]
  return cles.filter((cle) => retenues[cle] !== INTERPRETATIONS_PAR_DEFAUT[cle])
}
