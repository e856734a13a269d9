import type { Avancement } from '../../../formats/index.ts'
import type { CellPosition, WorkbookData } from '../bibliotheque.ts'

/** Quelques lignes d'une feuille, avec les styles et les formats que leurs cellules nomment. */
export type Bande = Pick<WorkbookData, 'styles' | 'formats'> & {
  readonly sheets: readonly Pick<
    WorkbookData['sheets'][number],
    'id' | 'cells' | 'styles' | 'formats'
  >[]
  readonly avancement: Avancement
}

export interface Commande {
  readonly type: string
}

/** De quoi remplir un modèle bâti vide : ses greffons s'y inscrivent, sous le nom que la bibliothèque leur donne. */
export interface Chantier {
  etape: 'batir' | 'remplir' | 'commencer'
  sheet?: Coeur
  cell?: Coeur & { import(bande: Bande): void }
  merge?: { import(structure: WorkbookData): void }
  evaluation?: { shouldRebuildDependenciesGraph: boolean; readonly evaluator: Evaluateur }
  /** Ce qui se fait ainsi n'entre dans aucun historique. */
  sansTrace?: (faire: () => void) => void
}

interface Coeur {
  handle(commande: Commande): void
}

/** Ce qui calcule les cellules, une à une ou par zones. */
export interface Evaluateur {
  readonly evaluatedCells: { set(position: CellPosition, cellule: Evaluee): void }
  readonly nextRangesToUpdate: Iterable<object> & {
    isEmpty(): boolean
    hasPosition(position: CellPosition): boolean
  }
  buildDependencyGraph(): void
  updateCompilationParameters(): void
  computeCell(position: CellPosition): Evaluee
  evaluate(zones: readonly object[]): void
}

interface Evaluee {
  readonly value: unknown
  readonly format?: string
}
