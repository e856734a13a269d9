import type { Cell, Row, Worksheet } from 'exceljs'

const TRAIT = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const CADRE = { top: TRAIT, left: TRAIT, bottom: TRAIT, right: TRAIT } as const

export const EUROS = '#,##0" €"'

export function fond(cellule: Cell, argb: string): void {
  cellule.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

export function titrer(feuille: Worksheet, plage: string, titre: string, sousTitre: string): void {
  feuille.mergeCells(plage)
  const [debut = 'A1'] = plage.split(':')
  const cellule = feuille.getCell(debut)
  cellule.value = titre
  cellule.font = { name: 'Arial', size: 14, bold: true, color: { argb: 'FF1F3864' } }
  const suivante = feuille.getCell(2, 1)
  suivante.value = sousTitre
  suivante.font = { name: 'Arial', size: 9, italic: true }
}

export function enTete(ligne: Row): void {
  ligne.height = 32
  ligne.eachCell((cellule) => {
    cellule.font = { name: 'Arial', size: 10, bold: true, color: { argb: 'FFFFFFFF' } }
    cellule.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cellule.border = CADRE
    fond(cellule, 'FF1F3864')
  })
}

/** Une ligne d'action, ou de total (grasse, sur fond clair). */
export function corps(ligne: Row, total: boolean): void {
  ligne.height = 18
  ligne.eachCell({ includeEmpty: true }, (cellule) => {
    cellule.font = { name: 'Arial', size: 10, bold: total }
    cellule.border = CADRE
    cellule.alignment =
      typeof cellule.value === 'string'
        ? { vertical: 'middle', horizontal: 'left', indent: 1 }
        : { vertical: 'middle' }
    if (typeof cellule.value === 'number' || cellule.formula) cellule.numFmt = EUROS
    if (total) fond(cellule, 'FFDDE6F3')
  })
}

export function largeurs(feuille: Worksheet, mesures: readonly number[]): void {
  for (const [rang, largeur] of mesures.entries()) feuille.getColumn(rang + 1).width = largeur
}
