import { calculTauxCee } from '../calculs/index.ts'
import { deCalcul } from './de-calcul.ts'

export const tauxCee = deCalcul(calculTauxCee, (taux) => taux.numerateur / taux.denominateur)
