import { a1, lirePlage, type Plage, plageEnA1 } from '../../core/grille/index.ts'
import { feuilleAbsente } from '../../task-pane/hote/index.ts'
import type { Contexte } from './geste.ts'

export type Feuille = GoogleAppsScript.Spreadsheet.Sheet
export type PlageSheets = GoogleAppsScript.Spreadsheet.Range

/** Les feuilles qui ont des cellules : un graphique ou une source connectée en plein onglet n'en a pas. */
export function feuillesDe({ classeur }: Contexte): Feuille[] {
  return classeur.getSheets().filter((f) => f.getType() === SpreadsheetApp.SheetType.GRID)
}

/** Lève « introuvable ». */
export function feuilleNommee({ classeur }: Contexte, nom: string): Feuille {
  const feuille = classeur.getSheetByName(nom)
  if (feuille !== null) return feuille
  throw feuilleAbsente(nom)
}

export function plageDans(feuille: Feuille, { haut, gauche, bas, droite }: Plage): PlageSheets {
  return feuille.getRange(haut + 1, gauche + 1, bas - haut + 1, droite - gauche + 1)
}

/** Plusieurs zones d'une feuille, en un appel ; au moins une. */
export function zonesDans(
  feuille: Feuille,
  plages: readonly Plage[],
): GoogleAppsScript.Spreadsheet.RangeList {
  return feuille.getRangeList(plages.map(enTexte))
}

function enTexte(plage: Plage): string {
  return plage.haut === plage.bas && plage.gauche === plage.droite
    ? a1(plage.haut, plage.gauche)
    : plageEnA1(plage)
}

/** En un appel, sauf pour une colonne ou une ligne entière, qui ne se lit pas à son adresse. */
export function enPlage(plage: PlageSheets): Plage {
  const lue = lirePlage(plage.getA1Notation())
  if (lue !== null) return lue
  const haut = plage.getRow() - 1
  const gauche = plage.getColumn() - 1
  return {
    haut,
    gauche,
    bas: haut + plage.getNumRows() - 1,
    droite: gauche + plage.getNumColumns() - 1,
  }
}
