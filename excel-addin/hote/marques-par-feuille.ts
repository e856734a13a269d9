import type { Marque } from '../../core/constats/index.ts'
import type { FeuilleConnue } from './inventaire.ts'

export type MarquesParFeuille = ReadonlyMap<FeuilleConnue, readonly Marque[]>
