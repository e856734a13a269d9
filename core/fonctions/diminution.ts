import { calculDiminution } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'

export const diminution = deCalcul(calculDiminution, enEuros)
