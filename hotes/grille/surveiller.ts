import { type Command, ecouter, isCoreCommand, type Model } from './bibliotheque.ts'
import { REMARQUER } from './marques/index.ts'
import { type Place, placeDe } from './place.ts'

/** Ce qui change le classeur, nos marques, ou défait un changement ; se déplacer n'en est pas. */
function estUnChangement(commande: Command): boolean {
  const { type } = commande
  return isCoreCommand(commande) || type === 'UNDO' || type === 'REDO' || type === REMARQUER
}

/** Appelle `faire` une fois par geste qui a changé quelque chose ; rend de quoi arrêter. */
export function surveiller(modele: Model, faire: () => void): () => void {
  const abonne = {}
  let change = false
  ecouter(modele, 'command-dispatched', abonne, (commande: Command) => {
    change ||= estUnChangement(commande)
  })
  ecouter(modele, 'update', abonne, () => {
    if (!change) return
    change = false
    faire()
  })
  return () => {
    modele.off('command-dispatched', abonne)
    modele.off('update', abonne)
  }
}

/** Note au fil de l'eau chaque cellule écrite : annuler ne rend jamais que de celles-là. */
export function noterLesEcritures(modele: Model): ReadonlyMap<string, ReadonlySet<Place>> {
  const touchees = new Map<string, Set<Place>>()
  ecouter(modele, 'command-dispatched', touchees, (commande: Command) => {
    if (commande.type !== 'UPDATE_CELL') return
    const { sheetId, row, col } = commande
    const places = touchees.get(sheetId) ?? new Set<Place>()
    touchees.set(sheetId, places.add(placeDe(row, col)))
  })
  return touchees
}
