import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { EtatDeClasseur } from '../classeur/index.ts'
import { etatDAutreFormat } from './autres.ts'

/** Lit un classeur du disque (.xlsx, .xlsm, .ods ou .csv) pour l’ouvrir dans l’Excel émulé. */
export async function chargerFichier(chemin: string): Promise<EtatDeClasseur> {
  const octets = readFileSync(chemin)
  const nom = basename(chemin)
  const excel = /^\.xls[xm]$/i.test(extname(chemin))
  if (!excel) return etatDAutreFormat(octets, nom)
  // exceljs met une seconde à se charger : seuls les essais qui lisent un fichier l’attendent.
  const { etatDXlsx } = await import('./xlsx.ts')
  return etatDXlsx(octets, nom)
}
