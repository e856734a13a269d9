import { calculRestePlafond, formuleRestePlafond } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const restePlafondSurPlace = deFormule(formuleRestePlafond, enEuros)
export const restePlafond = /* @__PURE__ */ deCalcul(calculRestePlafond, restePlafondSurPlace)
