import type { Centimes } from '../modele/index.ts'

/** En centièmes de %, arrondi inférieur : 99,999 % ne s'affiche pas 100 % ; null si rien n'est programmé. */
export function tauxDExecution(programme: Centimes, consomme: Centimes): number | null {
  return programme === 0 ? null : Math.floor((10_000 * consomme) / programme)
}
