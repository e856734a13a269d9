import { codeDErreur } from '../erreurs.ts'

/** Les codes d'erreur qu'un tableur français écrit autrement ; les autres sont les mêmes partout. */
const DITES: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#PROPAGATION!',
}

/** « #ERROR » → « #VALEUR! » : une erreur de la grille, comme Excel l'écrit en français. */
export function erreurDite(code: string): string {
  const anglais = codeDErreur(code)
  return DITES[anglais] ?? anglais
}

const LUES = new Map(Object.entries(DITES).map(([anglais, francais]) => [francais, anglais]))

/** « #VALEUR! » → « #VALUE! » ; tout autre texte reste tel quel. */
export function erreurLue(texte: string): string {
  return LUES.get(texte.trim().toUpperCase()) ?? texte
}
