import type { Axe } from '../../modele/index.ts'
import type { TexteSitue } from '../tableau/index.ts'

/** Une ligne sous l'en-tête, observée une fois ; rien n'y est décidé. */
export interface Rang {
  readonly ligne: number
  /** Textes hors colonnes d'argent, de gauche à droite. */
  readonly textes: readonly TexteSitue[]
  /** Celui qui peut intituler ce qui suit ou ce qui précède. */
  readonly titre: TexteSitue | null
  /** Le même, normalisé. */
  readonly libelle: string
  readonly action: string
  /** Ce que la colonne des axes dit sur cette ligne même. */
  readonly axe: string
  /** Par colonne d'argent ; null : rien, ou rien qui se lise. */
  readonly valeurs: readonly (number | null)[]
  /** Au moins un montant écrit, 0 compris. */
  readonly aDeLArgent: boolean
  /** Au moins un montant non nul. */
  readonly compte: boolean
  /** Part des autres colonnes de texte qui sont remplies (1 : comme une action ordinaire). */
  readonly rempli: number
  /** Forme du libellé : fusion, colonne, numérotation. Les intitulés d'une série ont la même. */
  readonly gabarit: string
  /** Elle dit une autre année que la ligne du dessus : un total par année dit la même. */
  readonly autreAnnee: boolean
  /** Sans nom d'action, la commune d'après celle du dessus ; ou le numéro d'après. */
  readonly autreDetail: boolean
  /** Une ligne blanche la sépare de la précédente. */
  readonly ecart: boolean
  /** De combien de colonnes son titre déborde par fusion. */
  readonly largeur: number
  /** Rien d'autre qu'une action ne s'écrit ainsi. */
  readonly sur: boolean
  /** Une formule y additionne des lignes au-dessus, ou au-dessous. */
  readonly formule: 'dessus' | 'dessous' | null
}

/** Ce qu'une ligne peut être. */
export type Role =
  | Axe
  | 'transversal'
  | 'inconnu'
  | 'rubrique'
  | 'total'
  | 'action'
  | 'dont'
  | 'note'
  | 'modele'

export const ROLES: readonly Role[] = [
  'enfance',
  'emploi',
  'droits',
  'transition',
  'transversal',
  'inconnu',
  'rubrique',
  'total',
  'action',
  'dont',
  'note',
  'modele',
]

/** Ce qui ouvre un axe, connu ou non. */
export function ouvreUnAxe(role: Role): boolean {
  return ['enfance', 'emploi', 'droits', 'transition', 'transversal', 'inconnu'].includes(role)
}
