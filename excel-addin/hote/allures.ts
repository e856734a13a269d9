import { type AllureDeCellule, TRAIT } from '../../core/aspect/index.ts'
import type { BordInterieur } from './feuille-neuve.ts'

const BORDS = {
  dessous: ['EdgeBottom'],
  tour: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
} as const

/** Donne son allure à une zone ; le format de nombre se pose à part, sur la plage. */
export function donnerAllure(
  format: Excel.RangeFormat,
  allure: AllureDeCellule,
  interieurs: readonly BordInterieur[],
): void {
  const { font, fill, borders } = format
  const { gras, italique, souligne, taille, encre, fond, horizontal, vertical, retour, filet } =
    allure
  if (gras !== undefined) font.bold = gras
  if (italique) font.italic = true
  if (souligne !== undefined) font.underline = souligne ? 'Single' : 'None'
  if (taille !== undefined) font.size = taille
  if (encre !== undefined) font.color = encre
  if (fond !== undefined) fill.color = fond
  if (horizontal !== undefined) format.horizontalAlignment = 'Right'
  if (vertical !== undefined) format.verticalAlignment = vertical === 'haut' ? 'Top' : 'Center'
  if (retour) format.wrapText = true
  if (filet === undefined) return
  for (const nom of [...BORDS[filet], ...interieurs]) {
    if (filet === 'dessous' && nom === 'InsideVertical') continue
    const bord = borders.getItem(nom)
    bord.style = 'Continuous'
    bord.color = TRAIT
  }
}
