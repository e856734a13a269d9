import type { Lieu } from '../../modele/index.ts'
import type { Cadre } from '../entete/index.ts'

/** Un texte et la cellule qui le porte. */
export interface TexteSitue {
  readonly texte: string
  readonly lieu: Lieu
}

/** Libellé d'une ligne qui a de l'argent et pas d'intitulé : elle compte, et on le dit. */
export const SANS_INTITULE = '(sans intitulé)'

/** Une ligne d'action, avec ce que les lignes d'intitulé au-dessus d'elle disent. */
export interface RangeeDAction {
  readonly ligne: number
  readonly action: string
  readonly axe: TexteSitue | null
  readonly sousThematique: string | null
  readonly rubrique: TexteSitue | null
  readonly annee: number | null
}

/** Une ligne de total, et les actions (rangs dans `actions`) qu'elle peut couvrir. */
export interface RangeeDeTotal {
  readonly ligne: number
  readonly libelle: string
  /** Actions depuis le dernier total ou intitulé. */
  readonly bloc: readonly number[]
  /** Nombre d'actions lues avant cette ligne. */
  readonly avant: number
  /** Les montants sont sur la ligne d'intitulé : elle couvre les actions qui la suivent. */
  readonly enTete: boolean
}

/** Un intitulé d'axe ou de rubrique ; il peut porter un plafond. */
export interface RangeeDIntitule {
  readonly ligne: number
  readonly genre: 'axe' | 'rubrique'
  readonly texte: TexteSitue
}

/** Une ligne qui dit un plafond : sur l'intitulé d'un axe, ou sous son sous-total. */
export interface RangeeDePlafond {
  readonly ligne: number
  /** Le texte qui l'annonce, montant compris ou non. */
  readonly annonce: TexteSitue
  /** L'axe ouvert à cet endroit ; l'annonce peut en nommer un autre. */
  readonly axe: TexteSitue | null
}

/** Une ligne d'action que le classeur ne retient pas : ses montants ne sont pas programmés. */
export interface LigneNonRetenue {
  readonly ligne: number
  /** Son plafond, s'il y est écrit, vaut pour son axe. */
  readonly axe: TexteSitue | null
  readonly dite: 'abandonnee' | 'proposee' | 'exemple' | 'remplacee'
}

export interface Tableau extends Cadre {
  readonly plafonds: readonly RangeeDePlafond[]
  readonly actions: readonly RangeeDAction[]
  readonly nonRetenues: readonly LigneNonRetenue[]
  readonly totaux: readonly RangeeDeTotal[]
  readonly intitules: readonly RangeeDIntitule[]
  /** Dernière ligne lue. */
  readonly fin: number
}
