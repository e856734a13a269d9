import {
  ALLURES_DU_RAPPORT,
  type AllureDeCellule,
  FORMAT_DES_ENTIERS,
  POLICE_DU_RAPPORT,
  TAILLE_DU_RAPPORT,
  TRAIT,
} from '../../core/aspect/index.ts'
import { DECLARATION, type Dialecte } from '../ooxml/index.ts'
import { echapper } from '../xml/index.ts'

const { entete, texte, montant } = ALLURES_DU_RAPPORT

/** Les allures d'un tableau, celles du rapport ; l'ordre est celui des styles du fichier. */
const ALLURES = {
  texte,
  entete,
  montant,
  nombre: { ...montant, format: FORMAT_DES_ENTIERS },
  repere: { ...montant, format: '0' },
  taux: { ...montant, format: '0.00%' },
} satisfies Readonly<Record<string, AllureDeCellule>>

export type Allure = keyof typeof ALLURES
const NOMS = Object.keys(ALLURES) as readonly Allure[]

/** Le rang d'un style ; `litteral` : le texte commence par un signe qui en ferait une formule si on le validait. */
export function rangDuStyle(allure: Allure, litteral = false): number {
  return 1 + NOMS.indexOf(allure) + (litteral ? NOMS.length : 0)
}

/** La partie des styles : le style 0 est celui d'une cellule que personne n'a touchée. */
export function stylesEnXml({ feuille }: Dialecte): string {
  const formats = NOMS.map((nom, i) => {
    const { format } = allureDe(nom)
    return format === undefined
      ? ''
      : `<numFmt numFmtId="${formatDe(i)}" formatCode="${echapper(format.replace(' ', '\\ '))}"/>`
  }).filter((ecrit) => ecrit !== '')
  const polices = [police({}), ...NOMS.map((nom) => police(allureDe(nom)))]
  const fonds = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']
  const bords = ['<left/><right/><top/><bottom/><diagonal/>', TRAIT_DESSOUS]
  const xfs = [false, true].flatMap((litteral) => NOMS.map((nom, i) => xf(nom, i, litteral)))
  const fondsEcrits = [...fonds, ...NOMS.map((nom) => fond(allureDe(nom)))]
  const nu = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
  return (
    `${DECLARATION}<styleSheet xmlns="${feuille}">` +
    liste('numFmts', formats) +
    liste('fonts', polices) +
    liste(
      'fills',
      fondsEcrits.map((ecrit) => `<fill>${ecrit}</fill>`),
    ) +
    liste(
      'borders',
      bords.map((ecrit) => `<border>${ecrit}</border>`),
    ) +
    liste('cellStyleXfs', [nu]) +
    liste('cellXfs', [nu.replace('/>', ' xfId="0"/>'), ...xfs]) +
    '</styleSheet>'
  )
}

const TRAIT_DESSOUS = `<left/><right/><top/><bottom style="thin"><color ${rvb(TRAIT)}/></bottom><diagonal/>`

/** Les premiers identifiants sont ceux des formats connus de tout tableur. */
const PREMIER_FORMAT = 164

function formatDe(rang: number): number {
  return PREMIER_FORMAT + rang
}

function allureDe(nom: Allure): AllureDeCellule {
  return ALLURES[nom]
}

function police({ gras, taille = TAILLE_DU_RAPPORT, encre }: AllureDeCellule): string {
  const couleur = encre === undefined ? '' : `<color ${rvb(encre)}/>`
  return (
    `<font>${gras ? '<b/>' : ''}<sz val="${taille}"/>${couleur}` +
    `<name val="${POLICE_DU_RAPPORT}"/><family val="2"/></font>`
  )
}

function fond({ fond }: AllureDeCellule): string {
  return fond === undefined
    ? '<patternFill patternType="none"/>'
    : `<patternFill patternType="solid"><fgColor ${rvb(fond)}/><bgColor indexed="64"/></patternFill>`
}

/** Chaque allure a sa police et son fond, à son rang. */
function xf(nom: Allure, rang: number, litteral: boolean): string {
  const { format, filet, retour } = allureDe(nom)
  const code = format === undefined ? 0 : formatDe(rang)
  const apostrophe = litteral ? ' quotePrefix="1"' : ''
  const repli = retour ? ' wrapText="1"' : ''
  return (
    `<xf numFmtId="${code}" fontId="${rang + 1}" fillId="${rang + 2}" borderId="${filet ? 1 : 0}" ` +
    `xfId="0"${apostrophe} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
    `applyAlignment="1"><alignment vertical="top"${repli}/></xf>`
  )
}

function rvb(couleur: string): string {
  return `rgb="FF${couleur.slice(1).toUpperCase()}"`
}

function liste(nom: string, elements: readonly string[]): string {
  return `<${nom} count="${elements.length}">${elements.join('')}</${nom}>`
}
