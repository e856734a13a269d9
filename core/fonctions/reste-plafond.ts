import { calculRestePlafond } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const restePlafond = deCalcul(calculRestePlafond, enEuros)
