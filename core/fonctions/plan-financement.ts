import { calculPlanDeFinancement } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const planFinancement = /* @__PURE__ */ deCalcul(calculPlanDeFinancement, {
  rend: ({ etat, collectivite, fse, tiers, cee }) => [
    enEuros(etat),
    enEuros(collectivite),
    enEuros(fse),
    enEuros(tiers),
    enEuros(cee),
  ],
  largeur: 5,
})
