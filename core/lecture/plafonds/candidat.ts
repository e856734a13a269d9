import type { Axe, Centimes, Illisible, Lieu } from '../../modele/index.ts'

/** Un montant lu comme plafond (ou report accordé) d'un axe ; l'année est null s'il vaut pour toutes. */
export interface PlafondLu {
  readonly axe: Axe
  readonly annee: number | null
  readonly montant: Centimes
  readonly lieu: Lieu
}

export interface PlafondsLus {
  readonly plafonds: readonly PlafondLu[]
  readonly reports: readonly PlafondLu[]
  readonly illisibles: readonly Illisible[]
}
