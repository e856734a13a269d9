import type ExcelJS from 'exceljs'
import type { Apparence, Bordure } from '../classeur/index.ts'

/** Les traits d’une cellule qui diffèrent du défaut ; undefined s’il n’y en a pas. */
export function apparenceDe(cellule: ExcelJS.Cell): Apparence | undefined {
  const apparence: Apparence = {}
  const { fill, font, alignment, border, protection } = cellule
  if (fill?.type === 'pattern' && fill.pattern !== 'none') {
    apparence.fond = couleurDe(fill.fgColor) ?? 'theme'
  }
  if (font?.bold) apparence.gras = true
  if (font?.italic) apparence.italique = true
  if (font?.strike) apparence.barre = true
  if (font?.underline) apparence.souligne = soulignement(font.underline)
  if (font?.name && font.name !== 'Calibri') apparence.police = font.name
  if (font?.size && font.size !== 11) apparence.taille = font.size
  const encre = couleurDe(font?.color)
  if (encre && encre !== '#000000') apparence.encre = encre
  if (alignment?.horizontal) apparence.horizontal = enMots(alignment.horizontal)
  if (alignment?.vertical) apparence.vertical = enMots(alignment.vertical)
  if (alignment?.wrapText) apparence.renvoi = true
  if (alignment?.indent) apparence.retrait = alignment.indent
  if (protection?.locked === false) apparence.deverrouillee = true
  const bordures = borduresDe(border)
  if (bordures) apparence.bordures = bordures
  return Object.keys(apparence).length > 0 ? apparence : undefined
}

/** Les mots du fichier dans ceux de l’API : « middle » → « Center », « centerContinuous » → « CenterAcrossSelection ». */
function enMots(mot: string): string {
  if (mot === 'middle') return 'Center'
  if (mot === 'centerContinuous') return 'CenterAcrossSelection'
  return mot.charAt(0).toUpperCase() + mot.slice(1)
}

export function soulignement(lu: ExcelJS.Font['underline']): string {
  return typeof lu === 'string' ? enMots(lu) : 'Single'
}

/** « FFFFC7CE » → « #FFC7CE » ; une couleur de thème n’a pas de valeur ici. */
export function couleurDe(couleur: Partial<ExcelJS.Color> | undefined): string | undefined {
  return couleur?.argb ? `#${couleur.argb.slice(-6).toUpperCase()}` : undefined
}

const COTES = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
} as const

export function borduresDe(
  bordures: Partial<ExcelJS.Borders> | undefined,
): Record<string, Bordure> | undefined {
  const lues: Record<string, Bordure> = {}
  for (const cote of ['top', 'bottom', 'left', 'right'] as const) {
    const bordure = bordures?.[cote]
    if (bordure?.style) {
      lues[COTES[cote]] = {
        ...traitDe(bordure.style),
        couleur: couleurDe(bordure.color) ?? '#000000',
      }
    }
  }
  return Object.keys(lues).length > 0 ? lues : undefined
}

function traitDe(style: ExcelJS.BorderStyle): { style: string; epaisseur?: string } {
  const plein = style === 'thin' || style === 'medium' || style === 'thick' || style === 'hair'
  if (!plein) return { style: enMots(style) }
  return { style: 'Continuous', epaisseur: style === 'hair' ? 'Hairline' : enMots(style) }
}
