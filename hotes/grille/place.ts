import { a1 } from '../../core/grille/index.ts'

const COLONNES = 16_384

/** Une cellule d'une feuille, en un seul nombre : ce dont on fait des clés. */
export type Place = number

export function placeDe(ligne: number, colonne: number): Place {
  return ligne * COLONNES + colonne
}

export function ligneDe(place: Place): number {
  return Math.floor(place / COLONNES)
}

export function colonneDe(place: Place): number {
  return place % COLONNES
}

export function enA1(place: Place): string {
  return a1(ligneDe(place), colonneDe(place))
}
