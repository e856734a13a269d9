import {
  ALLURES_DU_MODELE,
  type AllureDeCellule,
  FORMAT_DES_EUROS,
} from '../../core/aspect/index.ts'
import type { StyleDeModele } from '../../core/gabarit/index.ts'
import type { Ajouts, Departs } from './allures.ts'
import { bordEnXml, fondEnXml, formatEnXml, policeEnXml, styleEnXml } from './elements-de-style.ts'

const STYLES = Object.keys(ALLURES_DU_MODELE) as readonly StyleDeModele[]

/** Rang du style d'une cellule d'une feuille à remplir ; `euros` : elle affiche un montant. */
export type StylesDuModele = (style: StyleDeModele, euros: boolean) => number

/** Ce qu'une feuille à remplir ajoute aux styles : une police, un fond et un bord par allure. */
export function ajoutsDuModele(departs: Departs): Ajouts {
  const allures = STYLES.map((style) => ALLURES_DU_MODELE[style])
  return {
    numFmts: [formatEnXml(departs.numFmts, FORMAT_DES_EUROS)],
    fonts: allures.map(policeEnXml),
    fills: allures.map(fondEnXml),
    borders: allures.map(bordEnXml),
    cellXfs: [false, true].flatMap((euros) =>
      allures.map((allure, rang) => xf(allure, rang, departs, euros)),
    ),
    dxfs: [],
  }
}

export function stylesDuModele(departs: Departs): StylesDuModele {
  return (style, euros) => departs.cellXfs + STYLES.indexOf(style) + (euros ? STYLES.length : 0)
}

function xf(allure: AllureDeCellule, rang: number, departs: Departs, euros: boolean): string {
  const rangs = {
    format: euros ? departs.numFmts : 0,
    police: departs.fonts + rang,
    fond: departs.fills + rang,
    bord: departs.borders + rang,
  }
  return styleEnXml(rangs, allure)
}
