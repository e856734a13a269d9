import type { ValeurBrute } from '../../../core/grille/index.ts'
import type { ReglagesEcrits } from '../../../core/reglages/index.ts'

export type Rangee = readonly (string | number)[]

/** Une petite feuille qui déclenche une règle, et ce qu'il faut y changer pour que la règle se taise. */
export interface ExempleDeRegle {
  /** La feuille entière, son coin en A1. Montants en euros. */
  readonly feuille: readonly Rangee[]
  /** Ce que le classeur ne dit pas ; sans rien : un département. */
  readonly contrat?: NonNullable<ReglagesEcrits['contrat']>
  /** Le voisin : par cellule (notation A1), la valeur qui la remplace ; elle peut agrandir la feuille. */
  readonly voisin: Readonly<Record<string, Exclude<ValeurBrute, null | boolean>>>
}

/** Exemples par identifiant de règle. */
export type Exemples = Readonly<Record<string, ExempleDeRegle>>
