import {
  ALLURES_DU_RAPPORT,
  type AllureDeCellule,
  FORMAT_DES_ENTIERS,
} from '../../core/aspect/index.ts'
import {
  bordEnXml,
  type Dialecte,
  fondEnXml,
  formatEnXml,
  policeEnXml,
  styleEnXml,
} from '../ooxml/index.ts'
import { DECLARATION } from '../paquet/index.ts'

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
  const allures = NOMS.map(allureDe)
  const formats = allures.flatMap(({ format }, rang) =>
    format === undefined ? [] : [formatEnXml(formatDe(rang), format)],
  )
  const xfs = [false, true].flatMap((litteral) =>
    allures.map((allure, rang) => xf(allure, rang, litteral)),
  )
  const nu = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
  return (
    `${DECLARATION}<styleSheet xmlns="${feuille}">` +
    liste('numFmts', formats) +
    liste('fonts', [{}, ...allures].map(policeEnXml)) +
    liste('fills', [fondEnXml({}), FOND_IMPOSE, ...allures.map(fondEnXml)]) +
    liste('borders', [bordEnXml({}), bordEnXml({ filet: 'dessous' })]) +
    liste('cellStyleXfs', [nu]) +
    liste('cellXfs', [nu.replace('/>', ' xfId="0"/>'), ...xfs]) +
    '</styleSheet>'
  )
}

/** Excel réserve le deuxième fond à cette trame. */
const FOND_IMPOSE = '<fill><patternFill patternType="gray125"/></fill>'

/** Les premiers identifiants sont ceux des formats connus de tout tableur. */
const PREMIER_FORMAT = 164

function formatDe(rang: number): number {
  return PREMIER_FORMAT + rang
}

function allureDe(nom: Allure): AllureDeCellule {
  return ALLURES[nom]
}

/** Chaque allure a sa police et son fond, à son rang. */
function xf(allure: AllureDeCellule, rang: number, litteral: boolean): string {
  const rangs = {
    format: allure.format === undefined ? 0 : formatDe(rang),
    police: rang + 1,
    fond: rang + 2,
    bord: allure.filet === undefined ? 0 : 1,
  }
  return styleEnXml(rangs, { ...allure, vertical: 'haut' }, litteral)
}

function liste(nom: string, elements: readonly string[]): string {
  return `<${nom} count="${elements.length}">${elements.join('')}</${nom}>`
}
