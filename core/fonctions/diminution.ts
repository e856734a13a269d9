import { calculDiminution } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const diminution = /* @__PURE__ */ deCalcul(calculDiminution, { rend: enEuros, largeur: 1 })
