import type { BilanAnnee, BilanAxe } from '../bilan/index.ts'
import { resteSousPlafond } from '../calculs/index.ts'
import type { LigneDeSynthese } from '../constats/index.ts'
import { type Centimes, moins, plusGrand, ZERO } from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import { estSansPartEtat } from './reserves.ts'

/**
 * Toujours par année, quelle que soit l'interprétation : année, puis axe, puis l'ensemble. Sans colonne de part de
 * l'État, rien n'est connu : ce ne serait qu'une suite de zéros.
 */
export function synthese({ contrat, bilans: { annuels } }: Contexte): LigneDeSynthese[] {
  if (estSansPartEtat(contrat)) return []
  return annuels.annees.flatMap((ensemble) => [
    ...annuels.axes.filter((b) => b.annee === ensemble.annee).map(ligneDAxe),
    ligneDEnsemble(ensemble),
  ])
}

function ligneDAxe(bilan: BilanAxe): LigneDeSynthese {
  const { axe, annee, plafond, plancher, programme, fongible } = bilan
  return {
    axe,
    annee,
    plafond,
    plancher,
    programme,
    manque: fongible ? manqueAu(bilan) : ZERO,
    reste: resteSous(bilan),
  }
}

function ligneDEnsemble(ensemble: BilanAnnee): LigneDeSynthese {
  const { annee, plafond, programme } = ensemble
  const reste = resteSous(ensemble)
  return { axe: null, annee, plafond, plancher: null, programme, manque: ZERO, reste }
}

/** null : des crédits illisibles, ou d'un axe que l'on n'a pas compris, pourraient combler ce qui manque. */
function manqueAu({ plancher, programme, incomplet, incertains }: BilanAxe): Centimes | null {
  if (plancher === null) return null
  const manque = plusGrand(ZERO, moins(plancher, programme))
  return manque > 0 && (incomplet || manque <= incertains) ? null : manque
}

/** null : un plafond inconnu, des crédits ou un report qui ne sont pas tous lus. */
function resteSous(bilan: BilanAxe | BilanAnnee) {
  const { plafond, programme, report, incomplet, reportIncomplet } = bilan
  if (plafond === null || incomplet || reportIncomplet) return null
  return resteSousPlafond({ plafond, programme, report })
}
