import { type CellPosition, type EvaluatedCell, helpers, registries } from '../bibliotheque.ts'
import { FRANCAIS } from '../francais/index.ts'
import { saisieDeValeur } from '../ouverture/index.ts'
import { prolonger } from '../prolonger.ts'

/** Une cellule copiée, telle que la bibliothèque la garde. */
interface Copiee {
  readonly content: string
  readonly position: CellPosition
  readonly evaluatedCell: EvaluatedCell
  readonly compiledFormula?: { readonly hasDependencies: boolean }
}

interface Choix {
  readonly pasteOption?: string
}

type Dispatcher = (type: string, commande: object) => void

/** Ce que nous prolongeons du collage et de la recopie, dont les classes ne sont pas exportées. */
interface Collage {
  readonly dispatch: Dispatcher
  readonly getters: {
    getTranslatedCellFormula(
      sheetId: string,
      colonnes: number,
      lignes: number,
      formule: object,
    ): string
  }
  pasteCell(copiee: Copiee, cible: CellPosition, choix?: Choix): void
}
interface Recopie {
  readonly dispatch: Dispatcher
  autofillCell(sheetId: string, recopiee: Recopiee): void
}
interface Recopiee {
  readonly col: number
  readonly row: number
  readonly content?: string
  readonly format?: string
}

/** Coller et recopier n'apportent que des contenus : l'apparence et les règles ne s'enregistreraient pas. */
export function collerLeContenuSeul(): void {
  const { cellHandlers } = registries.clipboardHandlersRegistries
  for (const cle of cellHandlers.getKeys()) {
    if (cle !== 'cell' && cle !== 'references') cellHandlers.remove(cle)
  }
  prolonger<Collage>(cellHandlers, 'cell', (Base) => {
    return class extends Base {
      override pasteCell(copiee: Copiee, cible: CellPosition, choix?: Choix): void {
        if (choix?.pasteOption === 'onlyFormat') return
        this.dispatch('UPDATE_CELL', { ...cible, content: contenuA(this, copiee, cible, choix) })
      }
    }
  })
  prolonger<Recopie>(registries.featurePluginRegistry, 'autofill', (Base) => {
    return class extends Base {
      override autofillCell(sheetId: string, recopiee: Recopiee): void {
        const { col, row, content = '', format } = recopiee
        const serie = Number(content)
        const jour = content !== '' && estUnJour(format) && Number.isFinite(serie)
        this.dispatch('UPDATE_CELL', { sheetId, col, row, content: jour ? jourDe(serie) : content })
        this.dispatch('AUTOFILL_CELL', recopiee)
      }
    }
  })
}

/** Une formule collée ailleurs vise les cellules d'à côté. */
function contenuA(
  { getters }: Collage,
  { content, evaluatedCell, position, compiledFormula }: Copiee,
  { sheetId, row, col }: CellPosition,
  choix: Choix | undefined,
): string {
  if (choix?.pasteOption === 'asValue' || estUneDate(evaluatedCell, compiledFormula)) {
    return saisieDuResultat(evaluatedCell)
  }
  if (!compiledFormula?.hasDependencies) return content
  const [colonnes, lignes] = [col - position.col, row - position.row]
  return getters.getTranslatedCellFormula(sheetId, colonnes, lignes, compiledFormula)
}

/** Sans son apparence, une date ne serait qu'un numéro de série : elle se colle comme on la saisirait. */
function estUneDate({ type, format }: EvaluatedCell, formule: object | undefined): boolean {
  return formule === undefined && type === 'number' && estUnJour(format)
}

function saisieDuResultat({ type, value, format }: EvaluatedCell): string {
  if (type === 'error') return String(value)
  return typeof value === 'number' && estUnJour(format) ? jourDe(value) : saisieDeValeur(value)
}

function estUnJour(format: string | undefined): boolean {
  return format !== undefined && helpers.isDateTimeFormat(format)
}

function jourDe(serie: number): string {
  const { dateFormat, timeFormat } = FRANCAIS
  const format = Number.isInteger(serie) ? dateFormat : `${dateFormat} ${timeFormat}`
  return helpers.formatValue(serie, { format, locale: FRANCAIS })
}
