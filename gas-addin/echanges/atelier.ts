/** Le fichier du projet Apps Script qui porte le suivi et la conformité, sans son extension. */
export const PAGE_DE_L_ATELIER = 'atelier'

/** Les deux fonctions de cette page, chacune seule dans son script. */
export const FONCTION_DE_L_ETUDE = 'PACTE_ETUDE'
export const FONCTION_DES_ONGLETS = 'PACTE_ONGLETS'
