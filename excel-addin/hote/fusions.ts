import type { Plage } from '../../core/grille/index.ts'
import { estDuMotif } from './erreurs.ts'
import { executerAvecReprise } from './session.ts'

/** Les colonnes d'une feuille. */
const COLONNES = 16_384

/** Demande les fusions dont le coin est dans la plage ; elles se lisent après la prochaine synchronisation. */
export function demanderLesFusions(plage: Excel.Range): Excel.RangeAreas {
  const fusions = plage.getMergedAreasOrNullObject()
  fusions.load('areaCount')
  fusions.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount')
  return fusions
}

export function lesFusions(fusions: Excel.RangeAreas): Plage[] {
  if (fusions.isNullObject) return []
  return fusions.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    haut: rowIndex,
    gauche: columnIndex,
    bas: rowIndex + rowCount - 1,
    droite: columnIndex + columnCount - 1,
  }))
}

/** Excel ne rend pas plus de 512 fusions à la fois, sans que la documentation dise par quel code il refuse. */
export function peutVenirDesFusions(cause: unknown): boolean {
  return estDuMotif(cause, 'inattendu', 'trop-gros')
}

/** Les fusions de ces lignes, lues d'un coup ou, s'il y en a trop, par moitiés. */
export async function lireLesFusions(id: string, haut: number, lignes: number): Promise<Plage[]> {
  try {
    return await executerAvecReprise(async (contexte) => {
      const feuille = contexte.workbook.worksheets.getItem(id)
      const fusions = demanderLesFusions(feuille.getRangeByIndexes(haut, 0, lignes, COLONNES))
      await contexte.sync()
      return lesFusions(fusions)
    })
  } catch (cause) {
    if (lignes === 1 || !peutVenirDesFusions(cause)) throw cause
    const moitie = lignes >> 1
    const dessus = await lireLesFusions(id, haut, moitie)
    return [...dessus, ...(await lireLesFusions(id, haut + moitie, lignes - moitie))]
  }
}
