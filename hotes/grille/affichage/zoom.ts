import type { Model } from '../bibliotheque.ts'

/** Le plus petit qui montre tout le tableau ; en deçà, autant en montrer moins, et le lire. */
const ZOOM_MIN = 0.65
const ZOOM_LISIBLE = 0.75
const PAS = 0.05
/** Les numéros de ligne et la barre de défilement, en pixels. */
const AUTOUR_DES_COLONNES = 48 + 15

/** Réduit l'affichage, sans le rendre illisible, pour montrer toutes les colonnes remplies. `largeur` : en pixels. */
export function ajusterLeZoom({ getters, dispatch }: Model, largeur: number): void {
  const sheetId = getters.getActiveSheetId()
  // Une formule peut chercher une cellule hors de la feuille : la bibliothèque l'évalue aussi.
  const colonnes = getters.getNumberCols(sheetId)
  let bord = 0
  for (const { col } of getters.getEvaluatedCellsPositions(sheetId)) {
    if (col < colonnes) bord = Math.max(bord, col)
  }
  const voulu = largeur / (getters.getColDimensions(sheetId, bord).end + AUTOUR_DES_COLONNES)
  if (!(voulu > 0) || voulu >= 1) return
  // 1e-9 : un quotient juste sous un pas ne perd pas ce pas.
  const zoom = voulu < ZOOM_MIN ? ZOOM_LISIBLE : Math.floor(voulu / PAS + 1e-9) * PAS
  dispatch('SET_ZOOM', { zoom: Math.round(zoom * 100) / 100 })
}
