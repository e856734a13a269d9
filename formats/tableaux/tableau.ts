import type { Centimes } from '../../core/modele/index.ts'

/** Une case d'un tableau écrit pour être lu ; null : inconnue, laissée vide. */
export type Case =
  | string
  | { readonly montant: Centimes }
  | { readonly nombre: number }
  /** Une année, une référence : un nombre qui ne se groupe pas par milliers. */
  | { readonly repere: number }
  /** En centièmes de pour cent : 8211 pour 82,11 %. */
  | { readonly taux: number }
  | null

export interface ColonneDeTableau {
  readonly titre: string
  /** En caractères. */
  readonly largeur: number
}

/** Une feuille d'un classeur neuf : un titre par colonne, une ligne par objet. */
export interface Tableau {
  /** Le nom de l'onglet. */
  readonly nom: string
  readonly colonnes: readonly ColonneDeTableau[]
  /** Parcourues une seule fois : des milliers de lignes n'ont pas à tenir ensemble en mémoire. */
  readonly lignes: Iterable<readonly Case[]>
}
