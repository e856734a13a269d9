import { calculPartCollectivite } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const partCollectivite = /* @__PURE__ */ deCalcul(calculPartCollectivite, {
  rend: enEuros,
  largeur: 1,
})
