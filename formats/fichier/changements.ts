import type { GenreDeFeuille, Marque, Rapport } from '../../core/constats/index.ts'
import type { ValeurBrute } from '../../core/grille/index.ts'
import type { Contenu } from '../contenu/index.ts'

/** Une cellule à changer. `cellule` : « B12 ». */
export interface CelluleChangee {
  readonly feuille: string
  readonly cellule: string
  readonly contenu: Contenu
}

/** Une formule que l'utilisateur n'a pas touchée, mais dont le résultat a changé. */
export interface ResultatChange {
  readonly feuille: string
  readonly cellule: string
  readonly resultat: ValeurBrute
}

/** Chacune de nos feuilles, à la place de celle du fichier ; null la retire ; undefined : celle du fichier reste. */
type NosFeuilles = { readonly [Genre in GenreDeFeuille]?: Rapport | null | undefined }

/** Ce qu'il faut écrire dans un fichier ; rien d'autre n'y change. */
export interface Changements extends NosFeuilles {
  readonly cellules?: readonly CelluleChangee[]
  readonly resultats?: readonly ResultatChange[]
  /** null les retire ; undefined : inchangés. */
  readonly reglages?: string | null | undefined
  /**
   * Toutes nos marques, à la place de celles du fichier ; undefined : celles du fichier restent ; « effacer » :
   * rien de ce que nous y avons ajouté n'y reste, nos feuilles comprises.
   */
  readonly marques?: readonly Marque[] | 'effacer' | undefined
}
