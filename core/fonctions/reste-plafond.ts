import { calculRestePlafond } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const restePlafond = /* @__PURE__ */ deCalcul(calculRestePlafond, {
  rend: enEuros,
  largeur: 1,
})
