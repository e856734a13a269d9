import type { FormatConditionnel, MiseEnForme } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import type { Page } from './document.ts'
import { plageDe } from './plage.ts'
import { signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import { rogner, type Zone } from './zone.ts'

type Regle = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition
type Degrade = GoogleAppsScript.Spreadsheet.GradientCondition
type Critere = GoogleAppsScript.Spreadsheet.BooleanCriteria

/** Ce que porte un objet de règle, visible ou non : rendu tel quel, rien ne s'en perd. */
export interface RegleTenue {
  readonly page: Page
  readonly mise: MiseEnForme
}

const tenues = new WeakMap<object, RegleTenue>()

/** La règle que porte cet objet : relu, ou sorti de `build()`. */
export function regleTenue(objet: unknown, methode: string): RegleTenue {
  const tenue = typeof objet === 'object' && objet !== null ? tenues.get(objet) : undefined
  return tenue ?? signatureInconnue(methode, [objet])
}

export function regleDe(atelier: Atelier, page: Page, mise: MiseEnForme): Regle {
  const objet = strict<Regle>(
    atelier,
    'ConditionalFormatRule',
  )({
    getRanges: () =>
      zonesDe(page, mise)
        .filter(({ plage }) => plage.haut <= plage.bas && plage.gauche <= plage.droite)
        .map((zone) => plageDe(atelier, zone)),
    getBooleanCondition: () => conditionDe(atelier, mise),
    getGradientCondition: () => (estUnDegrade(mise) ? degrade(atelier) : null),
  })
  tenues.set(objet, { page, mise })
  return objet
}

function zonesDe(page: Page, { zones }: MiseEnForme): Zone[] {
  return zones.map((zone) => ({ page, plage: rogner(page, zone) }))
}

/** Google connaît bien des genres que ses scripts ne savent pas relire : icônes, barres, valeurs en double… */
function conditionDe(atelier: Atelier, mise: MiseEnForme): Condition | null {
  const lu = mise.illisible === true ? null : critereDe(mise)
  if (lu === null) return null
  const { fond = null, encre = null, gras, italique, souligne, barre } = mise.format
  return strict<Condition>(
    atelier,
    'BooleanCondition',
  )({
    // Les constantes de Google sont, ici, leur propre nom.
    getCriteriaType: () => lu.type as unknown as Critere,
    getCriteriaValues: () => [...lu.valeurs],
    getBackground: () => fond,
    getFontColor: () => encre,
    getBold: () => gras ?? null,
    getItalic: () => italique ?? null,
    getUnderline: () => (souligne === undefined ? null : souligne !== 'None'),
    getStrikethrough: () => barre ?? null,
  })
}

const OPERATEURS: Readonly<Record<string, string>> = {
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
}

interface CritereLu {
  readonly type: string
  readonly valeurs: readonly unknown[]
}

function critereDe({ genre, formule, regle }: MiseEnForme): CritereLu | null {
  if (genre === 'Custom') return { type: 'CUSTOM_FORMULA', valeurs: [formule] }
  const { operator, formulae, text } = champs(regle)
  if (genre === 'CellValue') {
    const type = OPERATEURS[String(operator)]
    return type === undefined ? null : { type, valeurs: Array.isArray(formulae) ? formulae : [] }
  }
  return genre === 'ContainsText' ? { type: 'TEXT_CONTAINS', valeurs: [text] } : null
}

function champs(regle: unknown): Readonly<Record<string, unknown>> {
  return typeof regle === 'object' && regle !== null ? { ...regle } : {}
}

function estUnDegrade({ genre, illisible }: MiseEnForme): boolean {
  return genre === 'ColorScale' && illisible !== true
}

function degrade(atelier: Atelier): Degrade {
  return strict<Degrade>(atelier, 'GradientCondition')({})
}

/** Une règle de formule, comme la construit `newConditionalFormatRule`. */
export function miseEnFormeDe(
  formule: string,
  zones: readonly Zone[],
  format: FormatConditionnel,
): MiseEnForme {
  return {
    genre: 'Custom',
    zones: zones.map((zone) => zone.plage),
    arreter: false,
    formule: formule.startsWith('=') ? formule : `=${formule}`,
    format,
  }
}
