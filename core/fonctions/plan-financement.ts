import { calculPlanDeFinancement, formulePlanDeFinancement } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const planFinancementSurPlace = deFormule(
  formulePlanDeFinancement,
  ({ etat, collectivite, fse, tiers, cee }) => [
    enEuros(etat),
    enEuros(collectivite),
    enEuros(fse),
    enEuros(tiers),
    enEuros(cee),
  ],
  5,
)
export const planFinancement = /* @__PURE__ */ deCalcul(
  calculPlanDeFinancement,
  planFinancementSurPlace,
)
