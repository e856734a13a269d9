import { calculDiminution, formuleDiminution } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const diminutionSurPlace = deFormule(formuleDiminution, enEuros)
export const diminution = /* @__PURE__ */ deCalcul(calculDiminution, diminutionSurPlace)
