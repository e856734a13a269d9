import { AXES, type Axe } from './axe.ts'
import type { Lieu } from './lieu.ts'

export type TypeCollectivite = 'departement' | 'metropole'

export interface Collectivite {
  readonly nom: string | null
  readonly type: TypeCollectivite | null
  /** Faux quand le texte l'écarte nommément, ou qu'une métropole n'est pas de la liste. */
  readonly eligible: boolean
  readonly outreMer: boolean
  readonly lieu: Lieu | null
}

/** L'emploi d'un département relève d'un autre programme : non fongible, jamais exigé (cadrage/non-fongible). */
export function axesFongibles(type: TypeCollectivite | null): readonly Axe[] {
  return type === 'metropole' ? AXES : AXES.filter((axe) => axe !== 'emploi')
}
