import type { Marque, Rapport } from '../../core/constats/index.ts'
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

/** Ce qu'il faut écrire dans un fichier ; rien d'autre n'y change. */
export interface Changements {
  readonly cellules?: readonly CelluleChangee[]
  readonly resultats?: readonly ResultatChange[]
  /** null les retire ; undefined : inchangés. */
  readonly reglages?: string | null | undefined
  /**
   * Toutes nos marques, à la place de celles du fichier ; undefined : celles du fichier restent ; « effacer » :
   * rien de ce que nous y avons ajouté n'y reste, rapport compris.
   */
  readonly marques?: readonly Marque[] | 'effacer' | undefined
  /** Le rapport, à la place de celui du fichier ; null le retire ; undefined : celui du fichier reste. */
  readonly rapport?: Rapport | null | undefined
}
