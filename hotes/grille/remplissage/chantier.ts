import type { CellPosition, WorkbookData } from '../bibliotheque.ts'

/** Quelques lignes d'une feuille, avec les styles et les formats que leurs cellules nomment. */
export type Bande = Pick<WorkbookData, 'styles' | 'formats'> & {
  readonly sheets: readonly Pick<
    WorkbookData['sheets'][number],
    'id' | 'cells' | 'styles' | 'formats'
  >[]
}

/** De quoi remplir un modèle encore vide : ce que ses greffons nous prêtent. */
export interface Chantier {
  enCours: boolean
  cellules: Cellules | null
  fusions: Fusions | null
  evaluation: Evaluation | null
  /** Ce qui se fait ainsi n'entre dans aucun historique. */
  sansTrace: (faire: () => void) => void
}

export interface Cellules {
  import(bande: Bande): void
}

export interface Fusions {
  import(donnees: WorkbookData): void
  importMerges(feuille: string, zones: readonly string[]): void
}

export interface Evaluation {
  shouldRebuildDependenciesGraph: boolean
  readonly evaluator: Evaluateur
  allowDispatch(commande: { readonly type: string }): unknown
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

export function ouvrirLeChantier(): Chantier {
  return {
    enCours: true,
    cellules: null,
    fusions: null,
    evaluation: null,
    sansTrace: (faire) => faire(),
  }
}
