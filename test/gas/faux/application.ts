import type { Atelier } from './atelier.ts'
import { constructeurDeRegle } from './constructeur-de-regle.ts'
import { enumeration, strict } from './strict.ts'
import { tableurDe } from './tableur.ts'
import { constructeurDeTexte } from './texte-riche.ts'
import { type Interface, uiDe } from './ui.ts'
import { constructeurDeValidation } from './validations.ts'

type Application = GoogleAppsScript.Spreadsheet.SpreadsheetApp

/** Le service SpreadsheetApp. */
export function application(atelier: Atelier, vue: Interface): Application {
  return strict<Application>(
    atelier,
    'SpreadsheetApp',
  )({
    BooleanCriteria: enumeration<Application['BooleanCriteria']>('BooleanCriteria', [
      'CUSTOM_FORMULA',
      'NUMBER_GREATER_THAN',
      'TEXT_CONTAINS',
    ]),
    BorderStyle: enumeration<Application['BorderStyle']>('BorderStyle', [
      'SOLID',
      'SOLID_MEDIUM',
      'DASHED',
      'DOTTED',
    ]),
    ProtectionType: enumeration<Application['ProtectionType']>('ProtectionType', [
      'SHEET',
      'RANGE',
    ]),
    SheetType: enumeration<Application['SheetType']>('SheetType', ['GRID', 'OBJECT']),
    // Le faux écrit sur-le-champ ; Google, lui, peut attendre jusqu'ici pour refuser : une panne s'y prévoit.
    flush: () => undefined,
    getActive: () => tableurDe(atelier),
    getActiveSpreadsheet: () => tableurDe(atelier),
    newConditionalFormatRule: () => constructeurDeRegle(atelier),
    newRichTextValue: () => constructeurDeTexte(atelier),
    newDataValidation: () => constructeurDeValidation(atelier),
    getUi: () => uiDe(atelier, vue),
  })
}
