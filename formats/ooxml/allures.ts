import {
  ALLURES,
  ALLURES_DU_RAPPORT,
  type AllureDeCellule,
  type Contour,
  FORMAT_DES_EUROS,
  FORMAT_DES_EUROS_RONDS,
  type StyleAffiche,
} from '../../core/aspect/index.ts'
import { GRAVITES, type Gravite } from '../../core/constats/index.ts'
import {
  bordEnXml,
  fondEnXml,
  formatEnXml,
  policeEnXml,
  rvb,
  styleEnXml,
} from './elements-de-style.ts'

/** Les listes d'une partie de styles que nous prolongeons, dans l'ordre du schéma. */
export const LISTES = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const
export type Liste = (typeof LISTES)[number]

/** Ce que nous ajoutons à chaque liste, un texte par élément, sans préfixe. */
export type Ajouts = Readonly<Record<Liste, readonly string[]>>

/** Rangs de départ dans chaque liste ; pour `numFmts`, l'identifiant du format. */
export type Departs = Readonly<Record<Liste, number>>

/** Rang des styles utilisables une fois les ajouts faits. */
export interface StylesPoses {
  readonly cellule: (style: StyleAffiche, litteral: boolean) => number
  readonly dxf: Readonly<Record<Gravite, number>>
  /** Sans effet visible : porte la signature du rapport. */
  readonly dxfDuRapport: number
}

const STYLES: readonly StyleAffiche[] = [
  'titre',
  'entete',
  'entete-de-montant',
  'texte',
  'phrase',
  'montant',
  'centimes',
  'lien',
  'bloquant',
  'a-justifier',
  'signalement',
]

/**
 * Une police et un remplissage par allure qui en demande un autre ; la phrase et le montant s'écrivent comme un
 * texte, l'en-tête d'un montant comme un autre.
 */
const POLICES: readonly StyleAffiche[] = ['titre', 'entete', 'texte', 'lien', ...GRAVITES]
const FONDS: readonly StyleAffiche[] = ['entete', ...GRAVITES]

const FORMATS: readonly string[] = [FORMAT_DES_EUROS, FORMAT_DES_EUROS_RONDS]

const BORDS: Readonly<Record<Contour, string>> = {
  continu: 'thin',
  tirets: 'dashed',
  points: 'dotted',
}

function trait({ gras, souligne }: AllureDeCellule): string {
  return `${gras ? '<b/>' : ''}${souligne ? '<u/>' : ''}`
}

/** Toujours les mêmes éléments pour les mêmes départs : c'est ainsi qu'« effacer » reconnaît les siens. */
export function ajoutsDe(departs: Departs): Ajouts {
  return {
    numFmts: FORMATS.map((code, rang) => formatEnXml(departs.numFmts + rang, code)),
    fonts: POLICES.map((style) => policeEnXml(ALLURES_DU_RAPPORT[style])),
    fills: FONDS.map((style) => fondEnXml(ALLURES_DU_RAPPORT[style])),
    borders: [bordEnXml({ filet: 'dessous' })],
    cellXfs: [
      ...STYLES.map((s) => xf(s, departs, false)),
      ...STYLES.map((s) => xf(s, departs, true)),
    ],
    dxfs: [...GRAVITES.map(dxf), '<dxf><font><i val="0"/></font></dxf>'],
  }
}

export function stylesPoses(departs: Departs): StylesPoses {
  const rangs = new Map(STYLES.map((style, rang) => [style, departs.cellXfs + rang]))
  const dxfs = GRAVITES.map((gravite, rang) => [gravite, departs.dxfs + rang] as const)
  return {
    cellule: (style, litteral) =>
      (rangs.get(style) ?? departs.cellXfs) + (litteral ? STYLES.length : 0),
    dxf: Object.fromEntries(dxfs) as Record<Gravite, number>,
    dxfDuRapport: departs.dxfs + GRAVITES.length,
  }
}

function xf(style: StyleAffiche, departs: Departs, litteral: boolean): string {
  const allure = ALLURES_DU_RAPPORT[style]
  const semblable = style === 'entete-de-montant' ? 'entete' : style
  const rangs = {
    format: allure.format === undefined ? 0 : departs.numFmts + FORMATS.indexOf(allure.format),
    police: departs.fonts + POLICES.indexOf(POLICES.includes(semblable) ? semblable : 'texte'),
    fond: FONDS.includes(semblable) ? departs.fills + FONDS.indexOf(semblable) : 0,
    bord: allure.filet === undefined ? 0 : departs.borders,
  }
  return styleEnXml(rangs, { ...allure, vertical: 'haut' }, litteral)
}

function dxf(gravite: Gravite): string {
  const { fond, texte, contour, ...traits } = ALLURES[gravite]
  const bord = ['left', 'right', 'top', 'bottom']
    .map((cote) => `<${cote} style="${BORDS[contour]}"><color ${rvb(texte)}/></${cote}>`)
    .join('')
  return (
    `<dxf><font>${trait(traits)}<color ${rvb(texte)}/></font><fill><patternFill ` +
    `patternType="solid"><fgColor ${rvb(fond)}/><bgColor ${rvb(fond)}/></patternFill></fill>` +
    `<border>${bord}</border></dxf>`
  )
}
