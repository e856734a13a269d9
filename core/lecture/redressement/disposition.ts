/** Comment les actions d'un tableau sont rangées dans sa feuille. */
export type Disposition = 'lignes' | 'colonnes' | 'blocs' | 'longue' | 'fiche'
