import type ExcelJS from 'exceljs'
import { adresseSeule, type Cellule, type EtatDeFeuille, estUneErreur } from '../classeur/index.ts'
import { stylesDe } from './apparence.ts'
import { ecrireLesRegles } from './mises-en-forme.ts'

/** Un caractère de largeur de colonne, en points. */
const CARACTERE = 5.25

const ETATS = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const

export function ecrireLaFeuille(page: ExcelJS.Worksheet, feuille: EtatDeFeuille): void {
  page.state = ETATS[feuille.visibilite]
  for (const [adresse, cellule] of Object.entries(feuille.cellules)) {
    ecrireLaCellule(page.getCell(adresse), cellule)
  }
  for (const fusion of feuille.fusions) page.mergeCells(adresseSeule(fusion))
  for (const [adresse, { texte }] of Object.entries(feuille.notes)) {
    page.getCell(adresse).note = texte
  }
  for (const [rang, points] of Object.entries(feuille.largeurs)) {
    page.getColumn(Number(rang) + 1).width = points / CARACTERE
  }
  for (const [rang, points] of Object.entries(feuille.hauteurs)) {
    page.getRow(Number(rang) + 1).height = points
  }
  for (const rang of feuille.colonnesMasquees) page.getColumn(rang + 1).hidden = true
  for (const rang of feuille.lignesMasquees) page.getRow(rang + 1).hidden = true
  ecrireLesRegles(page, feuille)
  proteger(page, feuille)
}

function ecrireLaCellule(cible: ExcelJS.Cell, cellule: Cellule): void {
  cible.value = contenuDe(cellule)
  if (cellule.format !== undefined) cible.numFmt = cellule.format
  Object.assign(cible, stylesDe(cellule.apparence ?? {}))
}

function contenuDe({ valeur, formule }: Cellule): ExcelJS.CellValue {
  const simple = estUneErreur(valeur) ? { error: enErreur(valeur) } : valeur
  if (formule !== undefined) return { formula: formule.slice(1), result: simple }
  return valeur === '' ? null : simple
}

/** exceljs ne connaît que les erreurs du fichier ; une plus récente s'y écrirait de la même façon. */
function enErreur(valeur: Cellule['valeur']): ExcelJS.CellErrorValue['error'] {
  return valeur as ExcelJS.CellErrorValue['error']
}

/** exceljs n'ouvre la protection que par un mot de passe, que nous n'avons pas ; il écrit ce qu'il trouve ici. */
function proteger(page: ExcelJS.Worksheet, { protection }: EtatDeFeuille): void {
  if (!protection.active) return
  const permis = (nom: string) => protection.options?.[nom] === true
  Reflect.set(page, 'sheetProtection', {
    sheet: true,
    formatCells: permis('allowFormatCells'),
    formatColumns: permis('allowFormatColumns'),
    formatRows: permis('allowFormatRows'),
  })
}
