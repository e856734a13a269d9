import { calculCoutPourEtat } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const coutPourEtat = /* @__PURE__ */ deCalcul(calculCoutPourEtat, {
  rend: enEuros,
  largeur: 1,
})
