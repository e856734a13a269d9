import {
  type AllureDeCellule,
  POLICE_DU_RAPPORT,
  TAILLE_DU_RAPPORT,
  TRAIT,
} from '../../core/aspect/index.ts'
import { echapper } from '../xml/index.ts'

/** Une couleur, opaque, telle qu'un attribut de style l'écrit. */
export const rvb = (couleur: string) => `rgb="FF${couleur.slice(1).toUpperCase()}"`

/** Dans un fichier, l'espace d'un format s'écrit échappée. */
export function formatEnXml(identifiant: number, format: string): string {
  return `<numFmt numFmtId="${identifiant}" formatCode="${echapper(format.replace(' ', '\\ '))}"/>`
}

export function policeEnXml(allure: AllureDeCellule): string {
  const { gras, italique, souligne, taille = TAILLE_DU_RAPPORT, encre } = allure
  const traits = `${gras ? '<b/>' : ''}${italique ? '<i/>' : ''}${souligne ? '<u/>' : ''}`
  const couleur = encre === undefined ? '' : `<color ${rvb(encre)}/>`
  return (
    `<font>${traits}<sz val="${taille}"/>${couleur}` +
    `<name val="${POLICE_DU_RAPPORT}"/><family val="2"/></font>`
  )
}

export function fondEnXml({ fond }: AllureDeCellule): string {
  return fond === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor ${rvb(fond)}/><bgColor indexed="64"/></patternFill></fill>`
}

export function bordEnXml({ filet }: AllureDeCellule): string {
  const trait = (cote: string, trace: boolean) =>
    trace ? `<${cote} style="thin"><color ${rvb(TRAIT)}/></${cote}>` : `<${cote}/>`
  const autour = ['left', 'right', 'top'].map((cote) => trait(cote, filet === 'tour')).join('')
  return `<border>${autour}${trait('bottom', filet !== undefined)}<diagonal/></border>`
}

/** Où sont, dans les listes de la partie, ce qu'un style emploie. */
export interface RangsDUnStyle {
  readonly format: number
  readonly police: number
  readonly fond: number
  readonly bord: number
}

/**
 * `litteral` : le texte commence par un signe qui en ferait une formule si on validait la cellule ; le style porte
 * l'apostrophe.
 */
export function styleEnXml(
  { format, police, fond, bord }: RangsDUnStyle,
  { horizontal, vertical, retour }: AllureDeCellule,
  litteral = false,
): string {
  const alignement = [
    horizontal === undefined ? '' : ' horizontal="right" indent="1"',
    vertical === undefined ? '' : ` vertical="${vertical === 'haut' ? 'top' : 'center'}"`,
    retour ? ' wrapText="1"' : '',
  ].join('')
  return (
    `<xf numFmtId="${format}" fontId="${police}" fillId="${fond}" borderId="${bord}" ` +
    `xfId="0"${litteral ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" ` +
    `applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignement}/></xf>`
  )
}
