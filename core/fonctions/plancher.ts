import { calculPlancher } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const plancher = /* @__PURE__ */ deCalcul(calculPlancher, { rend: enEuros, largeur: 1 })
