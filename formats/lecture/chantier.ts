import type { Cellule, Feuille, Plage } from '../../core/grille/index.ts'
import { abime, tropGros } from '../erreur.ts'

export const LIGNES_MAX = 1_048_576
export const COLONNES_MAX = 16_384

/** Cellules remplies qu'on accepte encore dans tout le classeur : cent fois un très gros budget. */
const CELLULES_MAX = 5_000_000

/** Compte les cellules d'un classeur entier, pour s'arrêter avant d'épuiser la mémoire. */
export interface Compteur {
  total: number
  /** Reçoit, ligne à ligne, la feuille en cours et la place atteinte dans sa partie. */
  readonly avancer?: (feuille: string, place: number) => void
}

/** Une feuille en cours de lecture. */
export interface Chantier {
  readonly nom: string
  readonly compteur: Compteur
  readonly lignes: ((Cellule | undefined)[] | undefined)[]
  readonly fusions: Plage[]
  readonly lignesMasquees: Set<number>
  readonly colonnesMasquees: Set<number>
  protegee: boolean
}

export function ouvrirChantier(nom: string, compteur: Compteur): Chantier {
  return {
    nom,
    compteur,
    lignes: [],
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
    protegee: false,
  }
}

export function clore(chantier: Chantier, masquee: boolean): Feuille {
  const { nom, lignes, fusions, lignesMasquees, colonnesMasquees, protegee } = chantier
  return { nom, lignes, fusions, lignesMasquees, colonnesMasquees, masquee, protegee }
}

/** À appeler pour chaque cellule (ou paquet de cellules) retenue. */
export function compter(chantier: Chantier, cellules: number): void {
  chantier.compteur.total += cellules
  if (chantier.compteur.total > CELLULES_MAX) {
    throw tropGros(
      `plus de ${CELLULES_MAX / 1e6} millions de cellules remplies, à la feuille «\u00a0${chantier.nom}\u00a0»`,
    )
  }
}

export function controlerPlace(chantier: Chantier, ligne: number, colonne: number): void {
  if (ligne >= 0 && ligne < LIGNES_MAX && colonne >= 0 && colonne < COLONNES_MAX) return
  throw abime(
    `la feuille «\u00a0${chantier.nom}\u00a0» a une cellule hors des ` +
      `${LIGNES_MAX.toLocaleString('fr-FR')} lignes et ${COLONNES_MAX.toLocaleString('fr-FR')} colonnes possibles`,
  )
}

/**
 * Ajoute les rangs de `premiere` à `derniere` à un ensemble de lignes ou de colonnes masquées, sans sortir de la
 * feuille.
 */
export function masquer(
  masquees: Set<number>,
  premiere: number,
  derniere: number,
  max: number,
): void {
  for (let i = Math.max(0, premiere); i <= Math.min(derniere, max - 1); i++) masquees.add(i)
}

/** La même cellule, avec une formule qu'elle ne portait pas elle-même (matrices). */
export function avecFormule(cellule: Cellule, formule: string): Cellule {
  return { ...cellule, formule }
}
