import {
  ALLURES,
  type Contour,
  GRAVITES,
  type Gravite,
  type StyleDeRapport,
} from '../../core/constats/index.ts'
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
  readonly cellule: (style: StyleDeCellule, litteral: boolean) => number
  readonly dxf: Readonly<Record<Gravite, number>>
  /** Sans effet visible : porte la signature du rapport. */
  readonly dxfDuRapport: number
}

const FORMAT_DES_MONTANTS = '#,##0.00\\ "€"'

/** Une phrase seule sur sa ligne déborde à droite au lieu de se replier dans une colonne étroite. */
export type StyleDeCellule = StyleDeRapport | 'phrase'

const STYLES: readonly StyleDeCellule[] = [
  'titre',
  'entete',
  'texte',
  'phrase',
  'montant',
  'bloquant',
  'a-justifier',
  'signalement',
]

const BORDS: Readonly<Record<Contour, string>> = {
  continu: 'thin',
  tirets: 'dashed',
  points: 'dotted',
}

function trait(gravite: Gravite): string {
  const { gras, souligne } = ALLURES[gravite]
  return `${gras ? '<b/>' : ''}${souligne ? '<u/>' : ''}`
}

const POLICE = '<name val="Calibri"/><family val="2"/>'

const rvb = (couleur: string) => `rgb="FF${couleur.slice(1).toUpperCase()}"`

/** Toujours les mêmes éléments pour les mêmes départs : c'est ainsi qu'« effacer » reconnaît les siens. */
export function ajoutsDe(departs: Departs): Ajouts {
  const format = departs.numFmts
  return {
    numFmts: [`<numFmt numFmtId="${format}" formatCode="${echapper(FORMAT_DES_MONTANTS)}"/>`],
    fonts: [
      `<font><b/><sz val="14"/><color rgb="FF000091"/>${POLICE}</font>`,
      `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/>${POLICE}</font>`,
      `<font><sz val="11"/><color rgb="FF1E1E1E"/>${POLICE}</font>`,
      ...GRAVITES.map(
        (gravite) =>
          `<font>${trait(gravite)}<sz val="11"/><color ${rvb(ALLURES[gravite].texte)}/>${POLICE}</font>`,
      ),
    ],
    fills: ['#000091', ...GRAVITES.map((gravite) => ALLURES[gravite].fond)].map(
      (couleur) =>
        `<fill><patternFill patternType="solid"><fgColor ${rvb(couleur)}/><bgColor indexed="64"/></patternFill></fill>`,
    ),
    borders: [
      '<border><left/><right/><top/><bottom style="thin"><color rgb="FFCECECE"/></bottom><diagonal/></border>',
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

/** Un texte littéral commence par un signe qui en ferait une formule si on validait la cellule : il porte l'apostrophe. */
function xf(style: StyleDeCellule, departs: Departs, litteral: boolean): string {
  const rang = (GRAVITES as readonly string[]).indexOf(style)
  const police =
    departs.fonts + (rang >= 0 ? 3 + rang : style === 'titre' ? 0 : style === 'entete' ? 1 : 2)
  const fond = rang >= 0 ? departs.fills + 1 + rang : style === 'entete' ? departs.fills : 0
  const surLigne = style === 'titre' || style === 'phrase'
  const bord = surLigne ? 0 : departs.borders
  const format = style === 'montant' ? departs.numFmts : 0
  const apostrophe = litteral ? ' quotePrefix="1"' : ''
  const retour = surLigne || style === 'montant' ? '' : ' wrapText="1"'
  return `<xf numFmtId="${format}" fontId="${police}" fillId="${fond}" borderId="${bord}" xfId="0"${apostrophe} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${retour}/></xf>`
}

function dxf(gravite: Gravite): string {
  const { fond, texte, contour } = ALLURES[gravite]
  const bord = ['left', 'right', 'top', 'bottom']
    .map((cote) => `<${cote} style="${BORDS[contour]}"><color ${rvb(texte)}/></${cote}>`)
    .join('')
  return `<dxf><font>${trait(gravite)}<color ${rvb(texte)}/></font><fill><patternFill patternType="solid"><fgColor ${rvb(fond)}/><bgColor ${rvb(fond)}/></patternFill></fill><border>${bord}</border></dxf>`
}
