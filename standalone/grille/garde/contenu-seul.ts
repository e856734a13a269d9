import { type CellPosition, registries } from '../bibliotheque.ts'

/** Une cellule copiée, telle que la bibliothèque la garde. */
interface Copiee {
  readonly content: string
  readonly position: CellPosition
  readonly evaluatedCell: { readonly value?: unknown }
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
        const { col, row, content = '' } = recopiee
        this.dispatch('UPDATE_CELL', { sheetId, col, row, content })
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
  if (choix?.pasteOption === 'asValue') return String(evaluatedCell.value ?? '')
  if (!compiledFormula?.hasDependencies) return content
  const [colonnes, lignes] = [col - position.col, row - position.row]
  return getters.getTranslatedCellFormula(sheetId, colonnes, lignes, compiledFormula)
}

type Classe<T> = new (configuration: never) => T

/** Remplace une classe d'un registre de la bibliothèque par une qui la prolonge. */
function prolonger<T>(registre: object, cle: string, faire: (base: Classe<T>) => Classe<T>): void {
  const classes = registre as {
    get(cle: string): Classe<T>
    replace(cle: string, classe: Classe<T>): void
  }
  classes.replace(cle, faire(classes.get(cle)))
}
