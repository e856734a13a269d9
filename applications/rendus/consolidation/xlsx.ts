import type { Consolidation } from '../../../core/consolidation/index.ts'
import { ecrireTableaux } from '../../../formats/index.ts'
import { direLaVerification } from './mots.ts'
import { tableauxDe } from './tableaux.ts'

/** Un classeur neuf, une feuille par tableau. `date` : celle de la vérification, AAAA-MM-JJ. */
export function consolidationEnXlsx(consolidation: Consolidation, date: string): Uint8Array {
  return ecrireTableaux(tableauxDe(consolidation), direLaVerification(date))
}
