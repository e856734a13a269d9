import type { Selection } from '../../../task-pane/hote/index.ts'
import { ecouter, type Model } from '../bibliotheque.ts'

export function selectionDe({ getters }: Model): Selection {
  const { sheetId, row, col } = getters.getActivePosition()
  return { feuille: getters.getSheetName(sheetId), ligne: row, colonne: col }
}

/** La grille se redessine à chaque geste : seul compte celui qui a changé de cellule. */
export function suivreLaSelection(modele: Model, choisir: (selection: Selection) => void): void {
  let avant = JSON.stringify(selectionDe(modele))
  ecouter(modele, 'update', {}, () => {
    const selection = selectionDe(modele)
    const apres = JSON.stringify(selection)
    if (apres === avant) return
    avant = apres
    choisir(selection)
  })
}
