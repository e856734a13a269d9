import type { Scalaire, ValeurDArgument } from '../../core/fonctions/index.ts'

/**
 * Ce qu'une fonction lit d'une date : assez pour que l'erreur le dise, et rien qui se prenne pour un montant ou une
 * année. Le jour ne s'écrit pas : il dépend du fuseau du classeur, que la fonction ne connaît pas.
 */
const UNE_DATE = 'une date'

/**
 * Un argument tel que Google Sheets le donne, tel que le cœur le lit : une plage par lignes, une cellule vide '', un
 * argument omis undefined, une erreur de cellule son texte (« #REF! »).
 */
export function lireArgument(recu: unknown): ValeurDArgument {
  if (!Array.isArray(recu)) return lireCellule(recu)
  return recu.map((ligne) => (Array.isArray(ligne) ? ligne.map(lireCellule) : [lireCellule(ligne)]))
}

function lireCellule(recu: unknown): Scalaire {
  if (typeof recu === 'number' || typeof recu === 'string' || typeof recu === 'boolean') return recu
  if (recu === undefined || recu === null) return recu
  return estUneDate(recu) ? UNE_DATE : String(recu)
}

/** Une date peut venir d'un autre monde JavaScript que le nôtre : `instanceof` n'y suffit pas. */
function estUneDate(recu: unknown): boolean {
  return Object.prototype.toString.call(recu) === '[object Date]'
}
