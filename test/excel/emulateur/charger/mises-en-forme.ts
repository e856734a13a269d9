import type ExcelJS from 'exceljs'
import type { Plage } from '../../../../core/grille/index.ts'
import type { FormatConditionnel, MiseEnForme } from '../classeur/index.ts'
import { borduresDe, couleurDe, soulignement } from './apparence.ts'

/** Le genre dans les mots d’Excel, d’après celui du fichier. */
const GENRES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
}

/** Une règle du fichier ; les genres que nous ne posons pas sont gardés tels quels dans `regle`. */
export function miseEnFormeDe(
  zones: readonly Plage[],
  lue: object,
): MiseEnForme & { readonly priorite: number } {
  const regle: Partial<ExcelJS.ExpressionRuleType> & { stopIfTrue?: boolean } = lue
  const genre = GENRES[regle.type ?? ''] ?? 'PresetCriteria'
  const surMesure = genre === 'Custom'
  return {
    genre,
    zones: [...zones],
    arreter: regle.stopIfTrue === true,
    formule: surMesure ? `=${String(regle.formulae?.[0] ?? '')}` : '',
    format: surMesure ? formatDe(regle.style) : {},
    priorite: regle.priority ?? 0,
    ...(surMesure ? {} : { regle: structuredClone(lue) }),
  }
}

function formatDe(style: Partial<ExcelJS.Style> | undefined): FormatConditionnel {
  const format: FormatConditionnel = {}
  const { fill, font, border, numFmt } = style ?? {}
  const fond = fill?.type === 'pattern' ? couleurDe(fill.bgColor ?? fill.fgColor) : undefined
  const encre = couleurDe(font?.color)
  const bordures = borduresDe(border)
  if (fond) format.fond = fond
  if (encre) format.encre = encre
  if (font?.bold) format.gras = true
  if (font?.italic) format.italique = true
  if (font?.strike) format.barre = true
  if (font?.underline) format.souligne = soulignement(font.underline)
  if (bordures) format.bordures = bordures
  if (numFmt) format.formatDeNombre = numFmt
  return format
}
