import {
  ALLURES_DU_MODELE,
  type AllureDeCellule,
  FORMAT_DES_EUROS,
  POLICE_DU_RAPPORT,
  TAILLE_DU_RAPPORT,
  TRAIT,
} from '../../core/aspect/index.ts'
import type { StyleDeModele } from '../../core/gabarit/index.ts'
import { echapper } from '../xml/index.ts'
import { type Ajouts, type Departs, enFormatDeFichier, rvb } from './allures.ts'

const STYLES = Object.keys(ALLURES_DU_MODELE) as readonly StyleDeModele[]

/** Rang du style d'une cellule d'une feuille à remplir ; `euros` : elle affiche un montant. */
export type StylesDuModele = (style: StyleDeModele, euros: boolean) => number

/** Ce qu'une feuille à remplir ajoute aux styles : une police, un fond et un bord par allure. */
export function ajoutsDuModele(departs: Departs): Ajouts {
  const allures = STYLES.map((style) => ALLURES_DU_MODELE[style])
  return {
    numFmts: [
      `<numFmt numFmtId="${departs.numFmts}" formatCode="${echapper(enFormatDeFichier(FORMAT_DES_EUROS))}"/>`,
    ],
    fonts: allures.map(police),
    fills: allures.map(fond),
    borders: allures.map(bord),
    cellXfs: [false, true].flatMap((euros) =>
      allures.map((allure, rang) => xf(allure, rang, departs, euros)),
    ),
    dxfs: [],
  }
}

export function stylesDuModele(departs: Departs): StylesDuModele {
  return (style, euros) => departs.cellXfs + STYLES.indexOf(style) + (euros ? STYLES.length : 0)
}

function police({ gras, italique, taille = TAILLE_DU_RAPPORT, encre }: AllureDeCellule): string {
  const couleur = encre === undefined ? '' : `<color ${rvb(encre)}/>`
  return (
    `<font>${gras ? '<b/>' : ''}${italique ? '<i/>' : ''}<sz val="${taille}"/>${couleur}` +
    `<name val="${POLICE_DU_RAPPORT}"/><family val="2"/></font>`
  )
}

function fond({ fond }: AllureDeCellule): string {
  return fond === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor ${rvb(fond)}/><bgColor indexed="64"/></patternFill></fill>`
}

function bord({ filet }: AllureDeCellule): string {
  const trait = (cote: string, trace: boolean) =>
    trace ? `<${cote} style="thin"><color ${rvb(TRAIT)}/></${cote}>` : `<${cote}/>`
  const autour = ['left', 'right', 'top'].map((cote) => trait(cote, filet === 'tour')).join('')
  return `<border>${autour}${trait('bottom', filet !== undefined)}<diagonal/></border>`
}

function xf(
  { vertical, retour }: AllureDeCellule,
  rang: number,
  departs: Departs,
  euros: boolean,
): string {
  const alignement = [
    vertical === undefined ? '' : ` vertical="${vertical === 'haut' ? 'top' : 'center'}"`,
    retour ? ' wrapText="1"' : '',
  ].join('')
  return (
    `<xf numFmtId="${euros ? departs.numFmts : 0}" fontId="${departs.fonts + rang}" ` +
    `fillId="${departs.fills + rang}" borderId="${departs.borders + rang}" xfId="0" ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<alignment${alignement}/></xf>`
  )
}
