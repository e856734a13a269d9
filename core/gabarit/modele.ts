import type { Plage } from '../grille/index.ts'

/** Allure d'une cellule du tableau modèle ; l'hôte choisit comment la rendre. */
export type StyleDeModele = 'titre' | 'entete' | 'saisie' | 'calcul' | 'total' | 'note'

/** Le contenu d'une cellule du tableau modèle. */
export type CelluleDeModele =
  | { readonly style: StyleDeModele; readonly texte: string }
  | { readonly style: StyleDeModele; readonly nombre: number }
  /** Formule en notation anglaise (virgules), sans « = » ; les fonctions s'y écrivent « PACTE.NOM ». */
  | {
      readonly style: StyleDeModele
      readonly formule: string
      /** Ce qu'elle rend tant que rien n'est saisi : un fichier le garde, un tableur le calcule. */
      readonly resultat?: number | string
    }
  | { readonly style: StyleDeModele }

/** Ce qu'une plage admet ; une saisie hors de là est refusée avec la phrase. */
export type Validation = {
  readonly plage: Plage
  readonly titre: string
  readonly phrase: string
} & (
  | { readonly genre: 'liste'; readonly valeurs: readonly string[] }
  | { readonly genre: 'montant' }
)

/** Une feuille prête à remplir, sans rien de l'hôte. */
export interface ModeleDeTableau {
  readonly nom: string
  readonly lignes: readonly (readonly (CelluleDeModele | null)[])[]
  /** En caractères, par colonne. */
  readonly largeurs: readonly number[]
  /** Plages affichées en euros. */
  readonly montants: readonly Plage[]
  readonly validations: readonly Validation[]
  /**
   * Colonnes qu'une seule formule remplit, là où le tableur sait l'étaler ; ailleurs, chaque cellule a la sienne. Une
   * fonction de complément se paie à l'appel, non à la cellule.
   */
  readonly etalees?: readonly { readonly plage: Plage; readonly formule: string }[]
  /** Lignes du haut qui restent visibles. */
  readonly lignesFigees: number
}
