import { ESPACE_DES_FONCTIONS } from '../../core/fonctions/index.ts'

/** « PARTETAT » → « PACTE_PARTETAT » : Google Sheets n'admet pas de point dans un nom de fonction. */
export function nomDansSheets(nom: string): string {
  return `${ESPACE_DES_FONCTIONS}_${nom}`
}
