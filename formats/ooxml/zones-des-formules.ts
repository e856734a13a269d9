import type { Plage } from '../../core/grille/index.ts'

/** Les plages d'une feuille que couvre une formule écrite ailleurs. */
export interface Zones {
  readonly matrices: readonly Plage[]
  /** Ce qu'étalait une formule remplacée : à vider. */
  readonly abandonnees: readonly Plage[]
}
