import type { ConstatRange } from '../../etat/index.ts'
import type { PropsDuDetail, Suite } from '../vue.ts'

export interface PropsDeConstat extends Omit<PropsDuDetail, 'range'> {
  readonly constat: ConstatRange
  readonly courant: boolean
  readonly deplie: boolean
  /** Une de ses cellules a changé depuis. */
  readonly aRevoir: boolean
  /** null : pas encore chargée. */
  readonly suite: Suite | null
}
