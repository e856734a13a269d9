import { lirePlage } from '../../core/grille/index.ts'
import type { Selection } from '../../task-pane/hote/index.ts'
import type { Memoire } from './memoire.ts'
import { executer } from './session.ts'

/** Un Excel qui refuse d'être écouté laisse le volet où il est, comme avant. */
export function suivreLaSelection(memoire: Memoire, choisir: (selection: Selection) => void): void {
  void executer(async (contexte) => {
    contexte.workbook.worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
      const feuille = memoire.noms?.get(worksheetId)
      const plage = lirePlage(address)
      if (feuille === undefined || plage === null) return
      choisir({ feuille, ligne: plage.haut, colonne: plage.gauche })
    })
    await contexte.sync()
  }).catch(() => undefined)
}
