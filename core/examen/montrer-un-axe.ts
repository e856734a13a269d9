import type { LigneDeSynthese } from '../constats/index.ts'
import type { Centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'

/** Une ligne de la synthèse, et ce qu'il faut en lire. */
export interface AxeMontre extends LigneDeSynthese {
  readonly situation: string
  /** L'axe contredit le texte. */
  readonly enDefaut: boolean
  /** Son plancher et son plafond, tels qu'ils s'écrivent ; vide : inconnus. */
  readonly bornes: string
}

export function montrerUnAxe(ligne: LigneDeSynthese): AxeMontre {
  const { manque, reste } = ligne
  return {
    ...ligne,
    situation: direLaSituation(ligne),
    enDefaut: (manque ?? 0) > 0 || (reste ?? 0) < 0,
    bornes: direLesBornes(ligne),
  }
}

/** Ce qui manque, ce qui reste, ce qui dépasse. */
function direLaSituation({ plafond, manque, reste, plancher }: LigneDeSynthese): string {
  if (plafond === null) return 'Plafond inconnu.'
  if (reste === null) return 'Un montant illisible empêche de conclure.'
  if (reste < 0) return `Dépasse le plafond de ${ecrireEuros(-reste as Centimes)}.`
  if (manque !== null && manque > 0) return `Il manque ${ecrireEuros(manque)} pour le plancher.`
  const marge = reste === 0 ? 'Plafond atteint.' : `Reste ${ecrireEuros(reste)} sous le plafond.`
  return plancher !== null && manque === null ? `${marge} Plancher non vérifié.` : marge
}

function direLesBornes({ plancher, plafond }: LigneDeSynthese): string {
  return [
    plancher === null ? null : `Plancher ${ecrireEuros(plancher)}`,
    plafond === null ? null : `plafond ${ecrireEuros(plafond)}`,
  ]
    .filter((dite) => dite !== null)
    .join(', ')
    .replace(/^p/, 'P')
}
