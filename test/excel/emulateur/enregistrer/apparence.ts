import type ExcelJS from 'exceljs'
import type { Apparence, Bordure, FormatConditionnel } from '../classeur/index.ts'

/** Ce qu'exceljs attend d'une cellule ; ce qui n'est pas dit reste par défaut. */
export function stylesDe(apparence: Apparence): Partial<ExcelJS.Style> {
  const { fond, deverrouillee, bordures } = apparence
  const police = policeDe(apparence)
  const alignement = alignementDe(apparence)
  return {
    ...(fond === undefined ? {} : { fill: remplissage(fond) }),
    ...(Object.keys(police).length === 0 ? {} : { font: police }),
    ...(Object.keys(alignement).length === 0 ? {} : { alignment: alignement }),
    ...(bordures === undefined ? {} : { border: borduresDe(bordures) }),
    ...(deverrouillee === true ? { protection: { locked: false } } : {}),
  }
}

/** De même pour une mise en forme conditionnelle, dont le fond se range à l'envers. */
export function styleConditionnel(format: FormatConditionnel): Partial<ExcelJS.Style> {
  const { fond, bordures, formatDeNombre } = format
  return {
    ...(fond === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: couleur(fond) } }),
    font: policeDe(format),
    ...(bordures === undefined ? {} : { border: borduresDe(bordures) }),
    ...(formatDeNombre === undefined ? {} : { numFmt: formatDeNombre }),
  }
}

function policeDe({
  police,
  taille,
  gras,
  italique,
  souligne,
  barre,
  encre,
}: Apparence): Partial<ExcelJS.Font> {
  return {
    ...(police === undefined ? {} : { name: police }),
    ...(taille === undefined ? {} : { size: taille }),
    ...(gras === undefined ? {} : { bold: gras }),
    ...(italique === undefined ? {} : { italic: italique }),
    ...(souligne === undefined || souligne === 'None' ? {} : { underline: trait(souligne) }),
    ...(barre === undefined ? {} : { strike: barre }),
    ...(encre === undefined ? {} : { color: couleur(encre) }),
  }
}

function trait(souligne: string): NonNullable<ExcelJS.Font['underline']> {
  return souligne.startsWith('Double') ? 'double' : 'single'
}

/** Une couleur de thème n'a pas de valeur dans le classeur en mémoire. */
function remplissage(fond: string): ExcelJS.Fill {
  const fgColor = fond === 'theme' ? { theme: 4 } : couleur(fond)
  return { type: 'pattern', pattern: 'solid', fgColor }
}

function couleur(code: string): Partial<ExcelJS.Color> {
  return { argb: `FF${code.slice(1).toUpperCase()}` }
}

const HORIZONTAUX: Readonly<Record<string, NonNullable<ExcelJS.Alignment['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
}

const VERTICAUX: Readonly<Record<string, NonNullable<ExcelJS.Alignment['vertical']>>> = {
  Top: 'top',
  Center: 'middle',
  Middle: 'middle',
  Bottom: 'bottom',
}

function alignementDe(apparence: Apparence): Partial<ExcelJS.Alignment> {
  const horizontal = HORIZONTAUX[apparence.horizontal ?? '']
  const vertical = VERTICAUX[apparence.vertical ?? '']
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(apparence.renvoi === true ? { wrapText: true } : {}),
    ...(apparence.retrait === undefined ? {} : { indent: apparence.retrait }),
  }
}

const COTES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
} as const

function borduresDe(bordures: Readonly<Record<string, Bordure>>): Partial<ExcelJS.Borders> {
  const ecrites: Partial<ExcelJS.Borders> = {}
  for (const [nom, cote] of Object.entries(COTES)) {
    const bordure = bordures[nom]
    if (bordure !== undefined) {
      ecrites[cote] = { style: styleDuTrait(bordure), color: couleur(bordure.couleur) }
    }
  }
  return ecrites
}

const EPAISSEURS: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  Hairline: 'hair',
  Medium: 'medium',
  Thick: 'thick',
}

const TRAITS: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  Dash: 'dashed',
  Dashed: 'dashed',
  Dot: 'dotted',
  Dotted: 'dotted',
  Double: 'double',
}

function styleDuTrait({ style, epaisseur = '' }: Bordure): ExcelJS.BorderStyle {
  return TRAITS[style] ?? EPAISSEURS[epaisseur] ?? 'thin'
}
