import { calculCompensationCantine, formuleCompensationCantine } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const compensationCantineSurPlace = deFormule(formuleCompensationCantine, enEuros)
export const compensationCantine = /* @__PURE__ */ deCalcul(
  calculCompensationCantine,
  compensationCantineSurPlace,
)
