import type { Plage } from './adresse.ts'
import type { Cellule } from './cellule.ts'

/** Une ligne de la grille, indexée par colonne ; les trous sont des cellules vides. */
export type LigneDeGrille = readonly (Cellule | undefined)[]

export interface Feuille {
  readonly nom: string
  /** Indexée par ligne ; les trous sont des lignes vides. */
  readonly lignes: readonly (LigneDeGrille | undefined)[]
  readonly fusions: readonly Plage[]
  readonly lignesMasquees: ReadonlySet<number>
  readonly colonnesMasquees: ReadonlySet<number>
  readonly masquee: boolean
  readonly protegee: boolean
}

export interface Classeur {
  readonly feuilles: readonly Feuille[]
}

export function celluleEn(feuille: Feuille, ligne: number, colonne: number): Cellule | undefined {
  return feuille.lignes[ligne]?.[colonne]
}

/** Combien de colonnes la feuille emploie. */
export function largeurDe({ lignes }: Feuille): number {
  return lignes.reduce((largeur, ligne) => Math.max(largeur, ligne?.length ?? 0), 0)
}
