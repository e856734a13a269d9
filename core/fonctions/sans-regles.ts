import { appliquer } from './appliquer.ts'
import { SANS_REGLES } from './registre.ts'
import type { ValeurDArgument, ValeurDeFonction } from './valeur.ts'

/** Évalue une fonction comme `evaluer`, d'après son nom simple. Rend null quand il y faut tout le cœur. */
export function evaluerSansRegles(
  nom: string,
  valeurs: readonly ValeurDArgument[],
): ValeurDeFonction | null {
  const fonction = SANS_REGLES.find((f) => f.nom === nom)
  return fonction === undefined ? null : appliquer(fonction, valeurs, SANS_REGLES)
}
