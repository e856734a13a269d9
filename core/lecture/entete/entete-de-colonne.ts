import type { Note } from './lexique/index.ts'

/** L'en-tête d'une colonne, tous étages réunis. */
export interface EnteteDeColonne {
  readonly colonne: number
  /** Libellé du dernier étage, tel qu'écrit ; à défaut celui d'au-dessus. */
  readonly texte: string
  /** Tous les étages, du haut vers le bas, tels qu'écrits. */
  readonly complet: string
  readonly notes: readonly Note[]
  /** Année que l'en-tête donne à la colonne. */
  readonly annee: number | null
  /** L'en-tête couvre plusieurs années (« Total 2024-2027 », « Cumul »). */
  readonly cumul: boolean
  /** Cellule qui porte l'année, pour la montrer. */
  readonly ligneAnnee: number
}

/** Une colonne dont la case d'en-tête est vide. */
export function sansEntete(colonne: number, ligne: number): EnteteDeColonne {
  return {
    colonne,
    texte: '',
    complet: '',
    notes: [],
    annee: null,
    cumul: false,
    ligneAnnee: ligne,
  }
}
