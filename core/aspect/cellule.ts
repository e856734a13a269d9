/** L'allure d'une cellule de nos feuilles ; ce qui n'est pas dit reste celui de la feuille. */
export interface AllureDeCellule {
  readonly gras?: boolean
  readonly italique?: true
  readonly souligne?: boolean
  /** En points. */
  readonly taille?: number
  readonly encre?: string
  readonly fond?: string
  /** En retrait dans un fichier : la colonne suivante ne s’y colle pas. */
  readonly horizontal?: 'droite'
  readonly vertical?: 'haut' | 'milieu'
  /** Un texte long se replie. */
  readonly retour?: true
  /** Un trait fin sous chaque cellule, ou autour. */
  readonly filet?: 'dessous' | 'tour'
  /** Format de nombre. */
  readonly format?: string
}
