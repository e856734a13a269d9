import { type AllureDeCellule, TRAIT } from '../../core/aspect/index.ts'

/** Donne son allure à ces zones, format de nombre compris. */
export function donnerAllure(
  zones: GoogleAppsScript.Spreadsheet.RangeList,
  allure: AllureDeCellule,
): void {
  const {
    gras,
    italique,
    souligne,
    taille,
    encre,
    fond,
    horizontal,
    vertical,
    retour,
    filet,
    format,
  } = allure
  if (gras) zones.setFontWeight('bold')
  if (italique) zones.setFontStyle('italic')
  if (souligne) zones.setFontLine('underline')
  if (taille !== undefined) zones.setFontSize(taille)
  if (encre !== undefined) zones.setFontColor(encre)
  if (fond !== undefined) zones.setBackground(fond)
  if (horizontal !== undefined) zones.setHorizontalAlignment('right')
  if (vertical !== undefined) zones.setVerticalAlignment(vertical === 'haut' ? 'top' : 'middle')
  if (retour) zones.setWrap(true)
  if (format !== undefined) zones.setNumberFormat(format)
  if (filet === undefined) return
  const cote = filet === 'tour' ? true : null
  zones.setBorder(cote, cote, true, cote, cote, true, TRAIT, SpreadsheetApp.BorderStyle.SOLID)
}
