import { calculPartEtat } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const partEtat = /* @__PURE__ */ deCalcul(calculPartEtat, { rend: enEuros, largeur: 1 })
