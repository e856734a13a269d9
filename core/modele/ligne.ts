import type { AxeLu } from './axe.ts'
import type { Champ, ChampDit, ChampMontant, ChampNombre } from './champ.ts'
import type { Lieu } from './lieu.ts'
import type { Centimes } from './montant.ts'
import type { Traits } from './traits.ts'
import type { Vue } from './vue.ts'

/**
 * Un montant lu : des centimes, ou la raison pour laquelle il n'y en a pas.
 * « vide » : la cellule est vide ; « illisible » : elle ne donne pas un nombre ; « absent » : pas de colonne.
 */
export type Montant = Centimes | 'vide' | 'illisible' | 'absent'

/** Un nombre sans unité (repas, quotient) ; mêmes raisons d'absence. */
export type Nombre = number | 'vide' | 'illisible' | 'absent'

/** Texte d'une cellule, '' si elle est vide, null si le tableau n'a pas la colonne. */
export type Texte = string | null

export type Nature = 'nouvelle' | 'renforcee' | 'reconduite'

/** « absente » : pas de colonne ; « inconnue » : vide ou non reconnue. */
export type NatureLue = Nature | 'inconnue' | 'absente'

export interface Illisible {
  readonly champ: Champ
  readonly lieu: Lieu
  readonly texte: string
  readonly motif: 'texte' | 'demesure' | 'erreur' | 'date' | 'sans-valeur'
}

export interface Negatif {
  readonly champ: ChampMontant
  readonly lieu: Lieu
  readonly montant: Centimes
}

/** Une ligne de tableau : une action (ou une part d'action), une année. */
export interface Ligne {
  readonly vue: Vue
  /** Ligne de la feuille, à partir de 0. */
  readonly rang: number
  readonly masquee: boolean
  readonly annee: number | null
  readonly axe: AxeLu
  readonly axeLu: string
  readonly lieuAxe: Lieu | null
  /** Sous-thématique : identifiant du catalogue si le libellé est reconnu. */
  readonly sousThematique: string | null
  readonly action: string
  /** Libellé normalisé (sans accents, casse ni ponctuation). */
  readonly cle: string
  readonly traits: Traits
  readonly nature: NatureLue
  readonly montants: Readonly<Record<ChampMontant, Montant>>
  readonly nombres: Readonly<Record<ChampNombre, Nombre>>
  readonly textes: Readonly<Record<ChampDit, Texte>>
  readonly illisibles: readonly Illisible[]
  readonly negatifs: readonly Negatif[]
  /** Champs qu'on ne peut pas réécrire : la cellule est une formule, ou plusieurs colonnes s'additionnent. */
  readonly formules: readonly Champ[]
  /** Métropole : une commune ou un CCAS porte l'action (porteur, ou argent dans une colonne « communes »). */
  readonly porteeParUneCommune: boolean
  /** « non reconduite », « abandonnée »… écrit quelque part sur la ligne. */
  readonly nonReconduite: boolean
}

/** La (première) cellule d'un champ sur cette ligne ; null si le tableau n'a pas la colonne. */
export function lieuDe(ligne: Ligne, champ: Champ): Lieu | null {
  if (champ === 'axe' && ligne.lieuAxe) return ligne.lieuAxe
  const colonne = ligne.vue.colonnes[champ]?.[0]
  return colonne === undefined ? null : { feuille: ligne.vue.feuille, ligne: ligne.rang, colonne }
}
