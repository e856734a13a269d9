import { calculManquePlancher } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const manquePlancher = /* @__PURE__ */ deCalcul(calculManquePlancher, {
  rend: enEuros,
  largeur: 1,
})
