import type { Model } from '../bibliotheque.ts'
import { enInterne, etatDe } from '../etat.ts'

/** La part de la fenêtre que des lignes ou des colonnes figées peuvent tenir : au-delà, le reste ne défile plus. */
const PART_ADMISE = 0.7

/** Défige, à l'écran seulement, ce qui ne laisserait pas voir le reste du tableau ; en pixels. */
export function libererLesVolets(
  modele: Model,
  { largeur, hauteur }: { readonly largeur: number; readonly hauteur: number },
): void {
  const { getters } = modele
  const etat = etatDe(getters)
  if (etat === undefined) return
  const zoom = getters.getViewportZoomLevel()
  enInterne(etat, () => {
    for (const sheetId of getters.getSheetIds()) {
      const { xSplit, ySplit } = getters.getPaneDivisions(sheetId)
      const figees = xSplit > 0 ? getters.getColDimensions(sheetId, xSplit - 1).end : 0
      const figes = ySplit > 0 ? getters.getRowDimensions(sheetId, ySplit - 1).end : 0
      const emplit = (taille: number, place: number) =>
        place > 0 && taille * zoom > place * PART_ADMISE
      if (emplit(figees, largeur)) modele.dispatch('UNFREEZE_COLUMNS', { sheetId })
      if (emplit(figes, hauteur)) modele.dispatch('UNFREEZE_ROWS', { sheetId })
    }
  })
}
