import type { Axe } from '../modele/index.ts'

/** « demandée » : le classeur ne dit pas qu'il la faut, l'utilisateur si. */
export const ETATS_DE_PIECE = ['fournie', 'sans-objet', 'demandee'] as const

/** Ce qui désigne une pièce d'une lecture à l'autre, même si des lignes ont été insérées. */
export interface ReperesDePiece {
  readonly id: string
  readonly axe: Axe | null
  readonly annee: number | null
  /** Libellé normalisé de l'action. */
  readonly action: string | null
}

export type EtatDePiece = (typeof ETATS_DE_PIECE)[number]

/** Ce que l'utilisateur dit d'une pièce. */
export interface PieceGardee extends ReperesDePiece {
  readonly etat: EtatDePiece
  /** Où elle est, ou pourquoi elle est sans objet ; '' : rien de plus. */
  readonly reference: string
  /** AAAA-MM-JJ. */
  readonly date: string
}

/** Garde ce que l'utilisateur dit d'une pièce, à la place de ce qu'il en disait ; null : il n'en dit plus rien. */
export function garderLaPiece<P extends ReperesDePiece>(
  gardees: readonly P[],
  reperes: ReperesDePiece,
  dite: P | null,
): readonly P[] {
  const autres = gardees.filter((gardee) => cleDePiece(gardee) !== cleDePiece(reperes))
  return dite === null ? autres : [...autres, dite]
}

/** Ce qui désigne une pièce, en un seul texte. */
export function cleDePiece({ id, axe, annee, action }: ReperesDePiece): string {
  return JSON.stringify([id, axe, annee, action])
}

/** Bien au-delà d'un vrai dossier. */
export const PIECES_ADMISES = 500
