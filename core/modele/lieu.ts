/** Une cellule d'une feuille ; ligne et colonne comptées à partir de 0. */
export interface Lieu {
  readonly feuille: string
  readonly ligne: number
  readonly colonne: number
}
