import { calculManquePlancher, formuleManquePlancher } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const manquePlancherSurPlace = deFormule(formuleManquePlancher, enEuros)
export const manquePlancher = /* @__PURE__ */ deCalcul(calculManquePlancher, manquePlancherSurPlace)
