/** Espace de noms des fonctions dans un classeur : « PACTE.NOM » dans Excel, « PACTE_NOM » dans Sheets. */
export const ESPACE_DES_FONCTIONS = 'PACTE'

const PREFIXE = new RegExp(`^(?:_xldudf_)?${ESPACE_DES_FONCTIONS}[._]`, 'i')

/** « PACTE.PARTETAT », « PACTE_PARTETAT », « _xldudf_PACTE_PARTETAT », « partetat » → « PARTETAT ». */
export function nomSimple(nom: string): string {
  return nom.trim().replace(PREFIXE, '').toUpperCase()
}
