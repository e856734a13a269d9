import {
  type Cible,
  feuilleAbsente,
  feuilleMasquee,
  type Selection,
} from '../../task-pane/hote/index.ts'
import { executer } from './session.ts'

export function allerA({ feuille, cellule }: Cible): Promise<void> {
  return executer(async (contexte) => {
    const page = contexte.workbook.worksheets.getItemOrNullObject(feuille)
    page.load('visibility')
    await contexte.sync()
    if (page.isNullObject) throw feuilleAbsente(feuille)
    if (page.visibility !== 'Visible') {
      throw feuilleMasquee(feuille, 'clic droit sur un onglet, «\u00a0Afficher\u00a0»')
    }
    page.activate()
    page.getRange(cellule).select()
    await contexte.sync()
  })
}

/** La cellule active : elle est dans la sélection, même quand celle-ci a plusieurs zones. */
export function selection(): Promise<Selection> {
  return executer(async (contexte) => {
    const cellule = contexte.workbook.getActiveCell()
    cellule.load('rowIndex,columnIndex')
    cellule.worksheet.load('name')
    await contexte.sync()
    return {
      feuille: cellule.worksheet.name,
      ligne: cellule.rowIndex,
      colonne: cellule.columnIndex,
    }
  })
}
