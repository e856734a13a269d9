import { calculPartEtat, formulePartEtat } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const partEtatSurPlace = deFormule(formulePartEtat, enEuros)
export const partEtat = /* @__PURE__ */ deCalcul(calculPartEtat, partEtatSurPlace)
