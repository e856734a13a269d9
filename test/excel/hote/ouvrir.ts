import { hoteExcel } from '../../../excel-addin/hote/index.ts'
import type { Hote } from '../../../task-pane/hote/index.ts'
import {
  demarrerExcel,
  type EtatDeClasseur,
  type ExcelSousNode,
  LTSC_2021,
} from '../emulateur/index.ts'

import { AVEC_NOTES, ajouterLesNotes } from './notes-1-18.ts'

export type Ensembles = Readonly<Record<string, string>>

/** Notre hôte sur la vraie bibliothèque, et l'Excel en mémoire qui lui répond. */
export interface ExcelOuvert {
  readonly hote: Hote
  readonly excel: ExcelSousNode['hote']
}

const demarres = new Map<Ensembles, Promise<ExcelSousNode>>()

/** Ouvre un classeur. La bibliothèque ne se charge qu'une fois par version d'Excel et par fichier de test. */
export async function ouvrirExcel(
  etat: EtatDeClasseur,
  ensembles: Ensembles = LTSC_2021,
): Promise<ExcelOuvert> {
  const demarre = demarres.get(ensembles) ?? demarrerExcel(etat, ensembles)
  demarres.set(ensembles, demarre)
  const { Excel, Office, OfficeExtension, hote: excel } = await demarre
  if (versionDe(ensembles) >= versionDe(AVEC_NOTES)) ajouterLesNotes({ Excel, OfficeExtension })
  Object.assign(globalThis, { Excel, Office, OfficeExtension })
  excel.ouvrir(etat)
  excel.separateurDeZones = ','
  excel.calculer = null
  excel.echanges.length = 0
  excel.pannes.plafondDeReponse = 5 * 1024 * 1024
  return { hote: hoteExcel(), excel }
}

/** « 1.18 » → 18. */
function versionDe({ ExcelApi = '' }: Ensembles): number {
  return Number(ExcelApi.split('.')[1])
}

/** Un volet fermé puis rouvert : l'hôte a tout oublié, Excel non. */
export function rouvrirLeVolet({ excel }: ExcelOuvert): ExcelOuvert {
  return { hote: hoteExcel(), excel }
}
