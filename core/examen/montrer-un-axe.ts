import { direSansPlafond, type LigneDeSynthese } from '../constats/index.ts'
import type { Centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'

/** Une ligne de la synthèse, et ce qu'il faut en lire. */
export interface AxeMontre extends LigneDeSynthese {
  /** En trois mots : « reste 3 € », « manque 28 000 € »… */
  readonly situation: string
  /** L'axe contredit le texte. */
  readonly enDefaut: boolean
}

export function montrerUnAxe(ligne: LigneDeSynthese): AxeMontre {
  const { manque, reste } = ligne
  return {
    ...ligne,
    situation: direLaSituation(ligne),
    enDefaut: (manque ?? 0) > 0 || (reste ?? 0) < 0,
  }
}

/** Ce qui manque, ce qui reste, ce qui dépasse : la suite du montant programmé. */
function direLaSituation({ annee, plafond, manque, reste, plancher }: LigneDeSynthese): string {
  if (plafond === null) return direSansPlafond(annee)
  if (reste === null) return 'un montant illisible'
  if (reste < 0) return `dépasse de ${ecrireEuros(-reste as Centimes)}`
  if (manque !== null && manque > 0) return `manque ${ecrireEuros(manque)}`
  const marge = reste === 0 ? 'plafond atteint' : `reste ${ecrireEuros(reste)}`
  return plancher !== null && manque === null ? `${marge}, plancher non vérifié` : marge
}
