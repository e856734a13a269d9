import type { Consolidation } from '../../../core/consolidation/index.ts'
import { enLigneDeCsv, MARQUE_UTF8 } from '../lignes-de-csv.ts'
import { direLaVerification } from './mots.ts'
import { ONGLETS, tableauxDe } from './tableaux.ts'

/**
 * Les tableaux l'un sous l'autre, chacun sous son nom, une ligne vide entre deux, et de quand ils sont. `date` : celle
 * de la vérification, AAAA-MM-JJ.
 */
export function consolidationEnCsv(consolidation: Consolidation, date: string): string {
  const tableaux = tableauxDe(consolidation).map(({ nom, colonnes, lignes }) => {
    const ecrites = [enLigneDeCsv([nom]), enLigneDeCsv(colonnes.map(({ titre }) => titre))]
    for (const ligne of lignes) ecrites.push(enLigneDeCsv(ligne))
    return ecrites.join('')
  })
  return `${MARQUE_UTF8}${[...tableaux, enLigneDeCsv([direLaVerification(date)])].join('\r\n')}`
}

/** Le fichier commence comme ceux que nous écrivons. */
export function estUneConsolidationEnCsv(texte: string): boolean {
  return texte.replace(MARQUE_UTF8, '').startsWith(enLigneDeCsv([ONGLETS[0]]))
}
