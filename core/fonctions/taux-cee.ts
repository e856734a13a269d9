import { calculTauxCee } from '../calculs/index.ts'
import { deCalcul } from './de-calcul.ts'

export const tauxCee = /* @__PURE__ */ deCalcul(calculTauxCee, {
  rend: (taux) => taux.numerateur / taux.denominateur,
  largeur: 1,
})
