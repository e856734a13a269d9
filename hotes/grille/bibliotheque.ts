import type { Model } from '@odoo/o-spreadsheet'

export type {
  AddFunctionDescription,
  Arg,
  ArgDefinition,
  CellPosition,
  Command,
  CommandResult,
  CommandTypes,
  EvaluatedCell,
  Format,
  FunctionResultObject,
  Getters,
  Locale,
  Matrix,
  SheetData,
  Style,
  WorkbookData,
} from '@odoo/o-spreadsheet'
export {
  CoreViewPlugin,
  DEFAULT_LOCALE,
  helpers,
  invalidateCFEvaluationCommands,
  isCoreCommand,
  load,
  lockedSheetAllowedCommands,
  Model,
  registries,
  Spreadsheet,
  setTranslationMethod,
  stores,
  tokenize,
  UIPlugin,
} from '@odoo/o-spreadsheet'
// Le seul fichier qui importe o-spreadsheet : la page la livre à côté de nous, telle quelle.
export { App, Component } from '@odoo/owl'

/** S'abonne à un événement du modèle, dont la bibliothèque ne dit pas le contenu. */
export function ecouter<E>(
  modele: Model,
  evenement: string,
  abonne: object,
  faire: (recu: E) => void,
): void {
  modele.on(evenement, abonne, faire as (recu: object) => void)
}
