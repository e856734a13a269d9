import { calculPlancher, formulePlancher } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const plancherSurPlace = deFormule(formulePlancher, enEuros)
export const plancher = /* @__PURE__ */ deCalcul(calculPlancher, plancherSurPlace)
