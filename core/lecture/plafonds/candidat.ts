import type { Axe, Centimes, Enveloppe, Illisible, Lieu } from '../../modele/index.ts'

/** Un montant lu comme plafond (ou report accordé) d'un axe ; l'année est null s'il vaut pour toutes. */
export interface PlafondLu {
  readonly axe: Axe
  readonly annee: number | null
  readonly montant: Centimes
  readonly lieu: Lieu
  /** Combien d'années son libellé nomme, s'il en nomme plusieurs : un plafond de chacune, ou de toutes ensemble. */
  readonly duree?: number
  readonly enveloppe?: Enveloppe
}

export interface PlafondsLus {
  readonly plafonds: readonly PlafondLu[]
  readonly reports: readonly PlafondLu[]
  readonly illisibles: readonly Illisible[]
}
