import { a1 } from '../../../core/grille/index.ts'
import type { Changement } from '../../../task-pane/hote/index.ts'
import { type Command, ecouter, type Model } from '../bibliotheque.ts'
import type { Etat } from '../etat.ts'

/** Défaire et refaire ne redisent pas les cellules qu'ils changent. */
const RETOURS: ReadonlySet<string> = new Set(['REQUEST_UNDO', 'REQUEST_REDO'])

/**
 * Appelle `changer` à chaque cellule que l'utilisateur change, et chaque fois qu'il annule ou rétablit : la garde
 * ne lui laisse rien faire d'autre qui compte.
 */
export function guetter(
  modele: Model,
  etat: Etat,
  changer: (changement: Changement) => void,
): void {
  ecouter(modele, 'command-dispatched', {}, (commande: Command) => {
    const { type } = commande
    if (etat.interne || (type !== 'UPDATE_CELL' && !RETOURS.has(type))) return
    changer({ cible: cibleDe(etat, commande), valeurs: null })
  })
}

function cibleDe({ feuilles }: Etat, commande: Command): Changement['cible'] {
  if (commande.type !== 'UPDATE_CELL') return null
  const { sheetId, row, col } = commande
  const ouverte = feuilles.find(({ id }) => id === sheetId)
  return ouverte === undefined ? null : { feuille: ouverte.feuille.nom, cellule: a1(row, col) }
}
