import ExcelJS from 'exceljs'
import type { EtatDeClasseur } from '../classeur/index.ts'
import { ecrireLaFeuille } from './feuille.ts'

/**
 * Les octets d'un .xlsx de ce classeur, écrits par exceljs, qui n'est pas notre écrivain : valeurs, formules, formats,
 * apparence, notes, mises en forme conditionnelles, fusions, masquages, protections et noms. Ni graphique, ni validation,
 * ni partie personnalisée.
 */
export async function enregistrerXlsx(etat: EtatDeClasseur): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook()
  for (const feuille of etat.feuilles) ecrireLaFeuille(classeur.addWorksheet(feuille.nom), feuille)
  classeur.definedNames.model = etat.noms.map(({ nom, formule }) => ({
    name: nom,
    ranges: formule.slice(1).split(','),
  }))
  return new Uint8Array(await classeur.xlsx.writeBuffer())
}
