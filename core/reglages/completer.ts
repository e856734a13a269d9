import { INTERPRETATIONS_PAR_DEFAUT, type Interpretations } from './interpretations.ts'

export function completerInterpretations(choix: Partial<Interpretations>): Interpretations {
  return { ...INTERPRETATIONS_PAR_DEFAUT, ...choix }
}
