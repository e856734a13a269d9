import { type Getters, Model, type WorkbookData } from '../bibliotheque.ts'
import type { ParEtapes } from '../etapes.ts'
import type { Bande, Chantier, Evaluateur } from './chantier.ts'
import { CLE_DU_CHANTIER } from './greffons.ts'

/** Assez peu pour qu'une étape reste brève. */
const CELLULES_PAR_ETAPE = 256

/**
 * Le modèle que `new Model` donnerait d'un bloc, bâti vide puis rempli par bandes et calculé par petites étapes. Il ne
 * commence qu'à la fin : rien n'en est visible ni modifiable avant, et rien n'est à annuler après.
 */
export function* remplirParEtapes(
  structure: WorkbookData,
  bandes: Iterable<Bande>,
): ParEtapes<Model> {
  const chantier: Chantier = { etape: 'batir' }
  const modele = new Model(structure, { custom: { [CLE_DU_CHANTIER]: chantier } })
  chantier.etape = 'remplir'
  const { cell, merge, evaluation, sansTrace } = chantier
  yield
  for (const bande of bandes) {
    sansTrace?.(() => cell?.import(bande))
    yield bande.avancement
  }
  sansTrace?.(() => merge?.import(structure))
  chantier.etape = 'commencer'
  yield
  if (evaluation !== undefined) {
    yield* evaluer(evaluation.evaluator, modele.getters)
    evaluation.shouldRebuildDependenciesGraph = false
  }
  modele.dispatch('START')
  reprendreLaSelection(modele)
  return modele
}

/** Toutes les cellules, dans l'ordre où la bibliothèque les calculerait d'un bloc. */
function* evaluer(evaluateur: Evaluateur, getters: Getters): ParEtapes<void> {
  const { evaluatedCells, nextRangesToUpdate } = evaluateur
  evaluateur.buildDependencyGraph()
  evaluateur.updateCompilationParameters()
  let faites = 0
  for (const sheetId of getters.getSheetIds()) {
    const { right, bottom } = getters.getSheetZone(sheetId)
    for (let col = 0; col <= right; col++) {
      for (let row = 0; row <= bottom; row++) {
        const position = { sheetId, col, row }
        if (!nextRangesToUpdate.isEmpty() && nextRangesToUpdate.hasPosition(position)) continue
        const evaluee = evaluateur.computeCell(position)
        if (evaluee.value !== null || evaluee.format !== undefined) {
          evaluatedCells.set(position, evaluee)
        }
        if (++faites % CELLULES_PAR_ETAPE === 0) yield
      }
    }
  }
  // Ce qu'un résultat étalé sur plusieurs cellules remet en cause.
  evaluateur.evaluate([...nextRangesToUpdate])
}

/** Un modèle né commencé se redessine après que ses vues ont suivi la sélection : l'ordre des abonnés compte. */
function reprendreLaSelection(modele: Model): void {
  modele.selection.unobserve(modele)
  modele.selection.observe(modele, { handleEvent: () => modele.trigger('update') })
}
