import type { ClasseurBrut } from '../../../core/grille/index.ts'

export type Forme = 'html' | 'csv'

/** Ce que la page demande au fil qui fait les rapports. */
export interface Demande {
  readonly nom: string
  readonly classeur: ClasseurBrut
  readonly reglages: string | null
  /** AAAA-MM-JJ. */
  readonly date: string
  /** « 14 h 32 » ; absente : on ne la dit pas. */
  readonly heure?: string | null | undefined
  readonly forme: Forme
}

export type Reponse =
  | { readonly genre: 'rapport'; readonly texte: string }
  /** Pourquoi il n'y a pas de rapport. */
  | { readonly genre: 'refus'; readonly phrase: string }
