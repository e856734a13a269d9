import type { Axe } from '../../../core/modele/index.ts'
import type { ChampJuge } from '../tirage/index.ts'

/** Le nombre d'une cellule est un fait du contrat : ce qu'une lecture doit en rendre. */
export interface Fait {
  readonly axe: Axe
  readonly annee: number
  readonly champ: ChampJuge
}

/** Une cellule d'un tableau, avant de savoir où elle sera posée. Les montants sont en euros. */
export type Case =
  | { readonly genre: 'vide' }
  | { readonly genre: 'texte'; readonly texte: string }
  | { readonly genre: 'nombre'; readonly valeur: number; readonly format?: string }
  | { readonly genre: 'date'; readonly serie: number }
  | { readonly genre: 'argent'; readonly euros: number; readonly fait?: Fait }
  /** Un montant que le service n'a pas su écrire : sous un champ, mais sans valeur. */
  | { readonly genre: 'illisible'; readonly texte: string }
  /** Somme de rangs du même tableau, dans la même colonne. */
  | { readonly genre: 'somme'; readonly euros: number; readonly rangs: readonly number[] }
  /** Somme et différence de colonnes de la même ligne. */
  | {
      readonly genre: 'calcul'
      readonly euros: number
      readonly plus: readonly number[]
      readonly moins: readonly number[]
    }
  /** Renvoi à une cellule d'une autre feuille, connue par son nom. */
  | { readonly genre: 'renvoi'; readonly euros: number; readonly vers: string }

export const VIDE: Case = { genre: 'vide' }

export function texte(t: string): Case {
  return t === '' ? VIDE : { genre: 'texte', texte: t }
}

export interface Colonne {
  /** Les étages de l'en-tête, du plus haut au plus bas ; le dernier n'est jamais vide. */
  readonly etages: readonly string[]
  /** Porte de l'argent : un total s'y calcule. */
  readonly argent: boolean
}

export type GenreDeRang = 'action' | 'titre' | 'total' | 'dont' | 'modele' | 'vide' | 'note'

export interface Rang {
  readonly genre: GenreDeRang
  readonly cases: readonly Case[]
  readonly masque?: boolean
}

export interface Tableau {
  readonly colonnes: readonly Colonne[]
  readonly rangs: readonly Rang[]
  /** Bouts de colonne à fusionner : colonne, premier et dernier rang. */
  readonly fusions: readonly { readonly colonne: number; readonly de: number; readonly a: number }[]
}

/** L'argent d'une cellule, pour les sommes ; 0 sinon. */
export function eurosDe(c: Case | undefined): number {
  return c !== undefined && 'euros' in c ? c.euros : 0
}
