import type { Consolidation } from '../../../core/consolidation/index.ts'
import { dateEnClair } from '../../../core/constats/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import { ecrireTableaux } from '../../../formats/index.ts'
import { tableauxDe } from './tableaux.ts'

/** Un classeur neuf, une feuille par tableau. `date` : celle de la vérification, AAAA-MM-JJ. */
export function consolidationEnXlsx(consolidation: Consolidation, date: string): Uint8Array {
  return ecrireTableaux(
    tableauxDe(consolidation),
    `Vérifié le ${dateEnClair(date)} par Pacte ${VERSION}, règles du ${dateEnClair(VERSION_DES_REGLES)}`,
  )
}
