import type { Centimes, Fraction } from '../modele/index.ts'

/** Un résultat intermédiaire : des centimes, ou un taux. */
export type ValeurDEtape = Centimes | Fraction

/**
 * Enregistre une étape nommée et rend sa valeur. Les mots de la formule qui nomment une entrée, un
 * paramètre ou une étape précédente seront remplacés par leur valeur dans l'explication.
 */
export type Etape = <V extends ValeurDEtape>(
  nom: string,
  formule: string,
  valeur: V,
  arrondi?: Arrondi,
) => V

/** D'où vient une valeur arrondie au centime : l'explication montre l'arrondi quand il joue. */
export interface Arrondi {
  readonly montant: Centimes
  readonly taux: Fraction
  readonly sens: 'inférieur' | 'supérieur'
}

/** N'enregistre rien : le calcul ordinaire ne paie pas le prix de l'explication. */
export const sansTrace: Etape = (_nom, _formule, valeur) => valeur
