import { appliquer } from './appliquer.ts'
import { expliquer } from './expliquer.ts'
import type { Fonction } from './fonction.ts'
import { FONCTIONS_PAR_CELLULE } from './par-cellule.ts'
import type { ValeurDArgument, ValeurDeFonction } from './valeur.ts'
import { version } from './version.ts'

/** Les fonctions qui n'ont besoin ni des règles ni de la lecture d'un tableau : un cinquième du cœur. */
const SANS_REGLES: readonly Fonction[] = [...FONCTIONS_PAR_CELLULE, expliquer, version]

/** Évalue une fonction comme `evaluer`, d'après son nom simple. Rend null quand il y faut tout le cœur. */
export function evaluerSansRegles(
  nom: string,
  valeurs: readonly ValeurDArgument[],
): ValeurDeFonction | null {
  const fonction = SANS_REGLES.find((f) => f.nom === nom)
  return fonction === undefined ? null : appliquer(fonction, valeurs)
}
