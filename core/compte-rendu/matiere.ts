import type { Dossier } from '../pieces/index.ts'
import type { Contexte } from '../regles/index.ts'
import type { Execution } from '../suivi/index.ts'

/** Tout ce qu'un compte rendu montre, déjà lu et calculé. */
export interface Matiere {
  readonly contexte: Contexte
  readonly execution: Execution
  readonly dossier: Pick<Dossier, 'pieces' | 'attentions'>
  /** Ce qui n'a pas été vérifié, les questions qui attendent, ce qui a été laissé de côté : une phrase chacun. */
  readonly reserves: readonly string[]
  readonly interpretations: readonly string[]
}
