import type { Champ, Lieu, Ligne, UniteDAction } from '../modele/index.ts'

/** Toutes les cellules d'un champ sur ces lignes, colonnes additionnées comprises. */
export function cellulesDe(lignes: readonly Ligne[], champ: Champ): Lieu[] {
  const cellules: Lieu[] = []
  ajouterCellules(cellules, lignes, champ)
  return cellules
}

/** Les cellules d'un champ d'une action ; à défaut de colonne, celle de son libellé. */
export function cellulesDAction(unites: readonly UniteDAction[], champ: Champ): Lieu[] {
  const cellules: Lieu[] = []
  for (const { lignes } of unites) ajouterCellules(cellules, lignes, champ)
  return cellules.length > 0 || champ === 'action' ? cellules : cellulesDAction(unites, 'action')
}

function ajouterCellules(cellules: Lieu[], lignes: readonly Ligne[], champ: Champ): void {
  for (const { vue, rang } of lignes) {
    const colonnes = vue.colonnes[champ]
    if (!colonnes) continue
    for (const colonne of colonnes) cellules.push({ feuille: vue.feuille, ligne: rang, colonne })
  }
}

/** Une clé par cellule, pour ne pas signaler deux fois la même. */
export function cleDeCellule({ feuille, ligne, colonne }: Lieu): string {
  return `${feuille}\n${ligne}\n${colonne}`
}
