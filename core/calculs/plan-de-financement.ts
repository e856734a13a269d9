import { type Centimes, ZERO } from '../modele/index.ts'
import { type Action, cee, cout, fse, tiers } from './action.ts'
import { calcul, type Formule } from './calcul.ts'
import { type Etape, sansTrace } from './etape.ts'
import { partCollectivite, refuserFse } from './part-collectivite.ts'
import { PARAMETRES_DU_PARTAGE, partEtat } from './part-etat.ts'

/** Les cinq financements d'une action ; leur somme est le coût. Centimes. */
export interface PlanDeFinancement {
  readonly etat: Centimes
  readonly collectivite: Centimes
  readonly fse: Centimes
  readonly tiers: Centimes
  readonly cee: Centimes
}

/** Les parts attendues, face aux financements donnés. */
export function planDeFinancement(action: Action, etape: Etape = sansTrace): PlanDeFinancement {
  const { tiers = ZERO, fse = ZERO, cee = ZERO } = action
  return {
    etat: partEtat(action),
    collectivite: partCollectivite(action, etape),
    fse,
    tiers,
    cee,
  }
}

const formulePlanDeFinancement: Formule<Action, PlanDeFinancement> = {
  fonction: 'PLANFINANCEMENT',
  entrees: { cout, tiers, fse, cee },
  refuse: refuserFse,
  calcule: planDeFinancement,
}

export const calculPlanDeFinancement = /* @__PURE__ */ calcul(formulePlanDeFinancement, {
  id: 'plan-de-financement',
  titre: 'Plan de financement d’une action',
  description:
    'Cinq valeurs côte à côte, dont la somme est le coût\u00a0: ' +
    'part de l’État, part de la collectivité, FSE+, tiers, CEE.',
  sources: ['cadrage/parite', 'cadrage/exemple-fse', 'transition/cee'],
  parametres: PARAMETRES_DU_PARTAGE,
  exemples: [
    {
      source: 'cadrage/exemple-fse',
      entrees: { cout: 100, tiers: 20, fse: 10 },
      attendu: [40, 30, 10, 20, 0],
    },
    { source: null, entrees: { cout: 100, cee: 60 }, attendu: [10, 30, 0, 0, 60] },
    { source: null, entrees: { cout: 100.01, tiers: 0 }, attendu: [50, 50.01, 0, 0, 0] },
  ],
})
