import { calculPlanDeFinancement } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const planFinancement = deCalcul(
  calculPlanDeFinancement,
  ({ etat, collectivite, fse, tiers, cee }) => [
    enEuros(etat),
    enEuros(collectivite),
    enEuros(fse),
    enEuros(tiers),
    enEuros(cee),
  ],
  5,
)
