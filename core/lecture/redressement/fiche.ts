import type { Champ, Lieu } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import type { CasePosee } from './trame.ts'

/** Une fiche : ce que chaque étiquette dit, et les montants de son plan de financement. */
export interface Fiche {
  readonly page: Page
  readonly haut: number
  readonly bas: number
  readonly attributs: readonly Attribut[]
  readonly montants: readonly MontantDeFiche[]
  /** Où en est l'action : « Avis : | Refusée ». */
  readonly statut: StatutDeFiche | null
  /** Des nombres que la fiche explique sans les compter : son numéro, des taux. */
  readonly horsCompte: readonly Lieu[]
}

export type StatutDeFiche = Omit<Attribut, 'champ'>

export interface Attribut {
  readonly champ: Champ
  readonly etiquette: string
  readonly lieu: Lieu
  readonly valeur: CasePosee
}

export interface MontantDeFiche {
  readonly etiquette: string
  readonly lieu: Lieu
  /** Ce qui est écrit en tête de la colonne du montant. */
  readonly entete: string
  readonly valeur: CasePosee
}

/** Une fiche que l'on remplit, ligne après ligne. */
export interface Brouillon {
  haut: number
  bas: number
  readonly attributs: Attribut[]
  readonly montants: MontantDeFiche[]
  statut: StatutDeFiche | null
  readonly horsCompte: Lieu[]
}
