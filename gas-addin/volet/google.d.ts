import type { MoteurDeLaPage } from '../../task-pane/moteur/index.ts'
import type { ScriptDistant } from '../liaison/index.ts'

declare global {
  /** Posé par Google dans les pages qu'il ouvre ; ailleurs, il n'existe pas. */
  const google: { readonly script: { readonly run: ScriptDistant } } | undefined

  /** Le script qui précède, écrit à la construction. */
  const PACTE_MOTEUR: () => MoteurDeLaPage
}
