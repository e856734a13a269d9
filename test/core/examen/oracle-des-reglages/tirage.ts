import type { Axe, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'

/** Un contrat dont les réglages disent autre chose, ou admettent plus, que le classeur : des euros entiers. */
export interface TirageDeReglages {
  readonly nom: string | null
  readonly type: TypeCollectivite
  /** L'écart admis. */
  readonly tolerance: number
  readonly lignes: readonly LigneReglee[]
}

export interface LigneReglee {
  readonly axe: Axe
  readonly action: string
  readonly cout: number
  readonly etat: number
  readonly collectivite: number
}

const NOMS = [null, 'Département du Finistère', 'Rennes Métropole', 'Métropole de Lyon'] as const
const ECARTS = [0, 0, 0, 1, 2, 3, 20, 21, -2, -20] as const

export function tirerDesReglages(hasard: Hasard): TirageDeReglages {
  return {
    nom: hasard.parmi(NOMS),
    type: hasard.parmi(['departement', 'metropole']),
    tolerance: hasard.parmi([1, 1, 2, 20]),
    lignes: (['enfance', 'droits', 'transition'] as const).map((axe) => {
      const moitie = hasard.entier(100, 50_000)
      const etat = moitie + hasard.parmi(ECARTS)
      const collectivite = 2 * moitie - etat + hasard.parmi(ECARTS)
      return { axe, action: `Action ${axe}`, cout: 2 * moitie, etat, collectivite }
    }),
  }
}
