import { calculCompensationCantine } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const compensationCantine = /* @__PURE__ */ deCalcul(calculCompensationCantine, {
  rend: enEuros,
  largeur: 1,
})
