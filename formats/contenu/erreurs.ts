import type { ValeurBrute } from '../../core/grille/index.ts'

/** Les erreurs que tout tableur connaît, et celles d'une grille de page, rendues par la plus proche. */
const ERREURS: Readonly<Record<string, string>> = {
  '#DIV/0!': '#DIV/0!',
  '#N/A': '#N/A',
  '#NAME?': '#NAME?',
  '#NULL!': '#NULL!',
  '#NUM!': '#NUM!',
  '#REF!': '#REF!',
  '#VALUE!': '#VALUE!',
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#SPILL!': '#VALUE!',
  '#CYCLE': '#VALUE!',
}

/** Le code d'une erreur telle qu'un fichier l'écrit ; undefined pour toute autre valeur. */
export function erreurDe(resultat: ValeurBrute): string | undefined {
  return typeof resultat === 'string' ? ERREURS[resultat] : undefined
}
