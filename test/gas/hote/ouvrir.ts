import { geste } from '../../../gas-addin/code/geste.ts'
import { type Appel, hoteDistant } from '../../../gas-addin/liaison/index.ts'
import type { Hote } from '../../../task-pane/hote/index.ts'
import type { EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { ouvrirSheets, type SheetsOuvert } from '../faux/index.ts'

/** L'hôte du volet, et le Google Sheets en mémoire qui lui répond. */
export interface OuvertDansSheets {
  readonly hote: Hote
  readonly sheets: SheetsOuvert
}

/** Ouvre un classeur ; ses services sont ceux de la portée globale jusqu'à l'ouverture suivante. */
export function ouvrirDansSheets(etat: EtatDeClasseur): OuvertDansSheets {
  return relier(ouvrirSheets(etat))
}

/** Un volet fermé puis rouvert : l'hôte a tout oublié, Google non. */
export function relier(sheets: SheetsOuvert): OuvertDansSheets {
  return { hote: hoteDistant(pont(sheets)), sheets }
}

/** Comme google.script.run : une exécution par geste, et rien d'autre que du texte ne traverse. */
function pont(sheets: SheetsOuvert): Appel {
  return async (nom, json) => {
    Object.assign(globalThis, sheets.services)
    try {
      return geste(nom, json)
    } catch (cause) {
      throw new Error(cause instanceof Error ? cause.message : String(cause))
    }
  }
}
