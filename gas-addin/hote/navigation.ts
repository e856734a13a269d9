import {
  type Cible,
  ErreurDHote,
  feuilleMasquee,
  type Selection,
} from '../../task-pane/hote/index.ts'
import { feuilleNommee } from './feuilles.ts'
import type { Contexte } from './geste.ts'

export function allerA(contexte: Contexte, { feuille, cellule }: Cible): void {
  const page = feuilleNommee(contexte, feuille)
  if (page.isSheetHidden()) {
    throw feuilleMasquee(feuille, 'menu Affichage, «\u00a0Feuilles masquées\u00a0»')
  }
  contexte.classeur.setActiveSheet(page)
  page.setActiveRange(page.getRange(cellule))
}

/** La cellule active : elle est dans la sélection, même quand celle-ci a plusieurs zones. */
export function selection({ classeur }: Contexte): Selection {
  const cellule: GoogleAppsScript.Spreadsheet.Range | null = classeur.getCurrentCell()
  if (cellule === null) {
    throw new ErreurDHote(
      'inattendu',
      'Aucune cellule n’est sélectionnée. Cliquez sur une cellule du tableau, puis recommencez.',
    )
  }
  return {
    feuille: cellule.getSheet().getName(),
    ligne: cellule.getRow() - 1,
    colonne: cellule.getColumn() - 1,
  }
}
