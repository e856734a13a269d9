import type { GenreDeFeuille, Marque, Rapport } from '../../core/constats/index.ts'
import type { Feuille, ValeurBrute } from '../../core/grille/index.ts'
import type { CellPosition, Getters, Model } from './bibliotheque.ts'
import type { FeuilleAOuvrir } from './ouverture/index.ts'
import { type Place, placeDe } from './place.ts'

/**
 * Une feuille du classeur, et ce que la grille en montrait à l'ouverture : tout changement se compte à partir de
 * là.
 */
export interface FeuilleOuverte extends FeuilleAOuvrir {
  readonly feuille: Feuille
  /** Contenu de chaque cellule, en notation anglaise. */
  readonly contenus: ReadonlyMap<Place, string>
  /** Résultat de chaque formule. */
  readonly resultats: ReadonlyMap<Place, ValeurBrute>
  /** Cellules que le fichier montre comme des dates, même vides. */
  readonly jours: ReadonlySet<Place>
  /** De même, des pourcentages. */
  readonly pourcents: ReadonlySet<Place>
}

/** Une feuille à nous, tant que la grille l'a. */
export interface RapportMontre {
  readonly id: string
  readonly genre: GenreDeFeuille
  /** null : celui que le fichier avait déjà. */
  readonly rapport: Rapport | null
}

/** Ce que Pacte sait d'une grille et que la bibliothèque ne porte pas. */
export interface Etat {
  readonly feuilles: readonly FeuilleOuverte[]
  /** Toute cellule où l'on a écrit depuis l'ouverture, même défait depuis. Par identifiant de feuille. */
  readonly touchees: ReadonlyMap<string, ReadonlySet<Place>>
  /** Par identifiant de feuille. */
  marques: ReadonlyMap<string, ReadonlyMap<Place, Marque>>
  marquesChangees: boolean
  rapports: readonly RapportMontre[]
  /** undefined : ceux du fichier. */
  reglages: string | null | undefined
  /** Nos propres commandes passent les garde-fous. */
  interne: boolean
  /** Dit à l'utilisateur, en une phrase, ce qui vient d'être refusé. */
  refuser: (phrase: string) => void
}

const etats = new WeakMap<Getters, Etat>()

/** Les greffons et les bulles ne reçoivent que les accesseurs du modèle : c'est par eux qu'on retrouve l'état. */
export function rattacher({ getters }: Model, etat: Etat): void {
  etats.set(getters, etat)
}

export function etatDe(getters: Getters): Etat | undefined {
  return etats.get(getters)
}

export function marqueEn(
  getters: Getters,
  { sheetId, row, col }: CellPosition,
): Marque | undefined {
  return etats.get(getters)?.marques.get(sheetId)?.get(placeDe(row, col))
}

/** Fait passer nos propres commandes. */
export function enInterne<T>(etat: Etat, geste: () => T): T {
  etat.interne = true
  try {
    return geste()
  } finally {
    etat.interne = false
  }
}
