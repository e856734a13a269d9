import { calculTauxCee, formuleTauxCee } from '../calculs/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const tauxCeeSurPlace = deFormule(
  formuleTauxCee,
  (taux) => taux.numerateur / taux.denominateur,
)
export const tauxCee = /* @__PURE__ */ deCalcul(calculTauxCee, tauxCeeSurPlace)
