import type { InterpretationRetenue } from '../../../core/examen/index.ts'
import type { Actions } from '../../effets/index.ts'
import type { ConstatRange, Faite } from '../../etat/index.ts'

export interface PropsDeConstat {
  readonly constat: ConstatRange
  readonly courant: boolean
  readonly deplie: boolean
  /** Une de ses cellules a changé depuis. */
  readonly aRevoir: boolean
  readonly raison: string | null
  readonly faites: readonly Faite[]
  readonly interpretations: readonly InterpretationRetenue[]
  readonly actions: Actions
  readonly aide: string | null
}
