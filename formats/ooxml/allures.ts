import {
  ALLURES,
  ALLURES_DU_RAPPORT,
  type AllureDeCellule,
  type Contour,
  FORMAT_DES_EUROS,
  POLICE_DU_RAPPORT,
  type StyleAffiche,
  TAILLE_DU_RAPPORT,
  TRAIT,
} from '../../core/aspect/index.ts'
import { GRAVITES, type Gravite } from '../../core/constats/index.ts'
import { echapper } from '../xml/index.ts'

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

/** Dans un fichier, l'espace d'un format s'écrit échappée. */
export const enFormatDeFichier = (format: string) => format.replace(' ', '\\ ')

const STYLES: readonly StyleAffiche[] = [
  'titre',
  'entete',
  'texte',
  'phrase',
  'montant',
  'bloquant',
  'a-justifier',
  'signalement',
]

/**
 * Une police et un remplissage par allure qui en demande un autre ; la phrase et le montant s'écrivent comme un
 * texte.
 */
const POLICES: readonly StyleAffiche[] = ['titre', 'entete', 'texte', ...GRAVITES]
const FONDS: readonly StyleAffiche[] = ['entete', ...GRAVITES]

const BORDS: Readonly<Record<Contour, string>> = {
  continu: 'thin',
  tirets: 'dashed',
  points: 'dotted',
}

function trait({ gras, souligne }: AllureDeCellule): string {
  return `${gras ? '<b/>' : ''}${souligne ? '<u/>' : ''}`
}

export const rvb = (couleur: string) => `rgb="FF${couleur.slice(1).toUpperCase()}"`

function police(style: StyleAffiche): string {
  const { taille = TAILLE_DU_RAPPORT, encre = '', ...allure } = ALLURES_DU_RAPPORT[style]
  return (
    `<font>${trait(allure)}<sz val="${taille}"/><color ${rvb(encre)}/><name ` +
    `val="${POLICE_DU_RAPPORT}"/><family val="2"/></font>`
  )
}

/** Toujours les mêmes éléments pour les mêmes départs : c'est ainsi qu'« effacer » reconnaît les siens. */
export function ajoutsDe(departs: Departs): Ajouts {
  const format = departs.numFmts
  return {
    numFmts: [
      `<numFmt numFmtId="${format}" formatCode="${echapper(enFormatDeFichier(FORMAT_DES_EUROS))}"/>`,
    ],
    fonts: POLICES.map(police),
    fills: FONDS.map((style) => ALLURES_DU_RAPPORT[style].fond ?? '').map(
      (couleur) =>
        `<fill><patternFill patternType="solid"><fgColor ${rvb(couleur)}/><bgColor indexed="64"/></patternFill></fill>`,
    ),
    borders: [
      `<border><left/><right/><top/><bottom style="thin"><color ${rvb(TRAIT)}/></bottom><diagonal/></border>`,
    ],
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

/**
 * Un texte littéral commence par un signe qui en ferait une formule si on validait la cellule : il porte
 * l'apostrophe.
 */
function xf(style: StyleAffiche, departs: Departs, litteral: boolean): string {
  const { filet, format, retour } = ALLURES_DU_RAPPORT[style]
  const police = departs.fonts + POLICES.indexOf(POLICES.includes(style) ? style : 'texte')
  const fond = FONDS.includes(style) ? departs.fills + FONDS.indexOf(style) : 0
  const bord = filet === undefined ? 0 : departs.borders
  const code = format === undefined ? 0 : departs.numFmts
  const apostrophe = litteral ? ' quotePrefix="1"' : ''
  const repli = retour ? ' wrapText="1"' : ''
  return (
    `<xf numFmtId="${code}" fontId="${police}" fillId="${fond}" borderId="${bord}" ` +
    `xfId="0"${apostrophe} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
    `applyAlignment="1"><alignment vertical="top"${repli}/></xf>`
  )
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
