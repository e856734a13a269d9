import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { FeuilleBrute, ValeurBrute } from '../../../core/grille/index.ts'
import { a1, plageEnA1 } from '../../../core/grille/index.ts'
import type { Tirage } from '../tirer.ts'

/** Écrit un tirage en vrai classeur, à ouvrir à la main ; rend son chemin. */
export async function ecrireXlsx(
  { brut, graine, famille }: Tirage,
  dossier: string,
): Promise<string> {
  const classeur = new ExcelJS.Workbook()
  for (const feuille of brut.feuilles) ecrireFeuille(classeur.addWorksheet(feuille.nom), feuille)
  const chemin = join(dossier, `${famille}-${graine}.xlsx`)
  await classeur.xlsx.writeFile(chemin)
  return chemin
}

function ecrireFeuille(vers: ExcelJS.Worksheet, feuille: FeuilleBrute): void {
  for (const [i, valeurs] of feuille.valeurs.entries()) {
    for (const [j, valeur] of valeurs.entries()) {
      if (valeur === null) continue
      const cellule = vers.getCell(a1(feuille.haut + i, feuille.gauche + j))
      cellule.value = contenu(valeur, feuille.formules[i]?.[j] ?? null)
      const format = feuille.formats[i]?.[j]
      if (format) cellule.numFmt = format
    }
  }
  for (const fusion of feuille.fusions) vers.mergeCells(plageEnA1(fusion))
  for (const ligne of feuille.lignesMasquees) vers.getRow(ligne + 1).hidden = true
}

function contenu(valeur: Exclude<ValeurBrute, null>, formule: ValeurBrute): ExcelJS.CellValue {
  if (typeof formule !== 'string' || formule === valeur || !formule.startsWith('=')) return valeur
  return { formula: formule.slice(1), result: valeur }
}
