import type { Marque } from '../../core/constats/index.ts'

/** Ce qui n'a pas pu être posé, et pourquoi ; « note » seule : la couleur, elle, y est. */
export interface MarqueNonPosee {
  readonly marque: Marque
  readonly manque: 'tout' | 'note'
  readonly raison: 'feuille-absente' | 'feuille-protegee' | 'fil-de-discussion'
}

/** Un classeur où seul notre rapport a changé. */
export interface RapportEcrit {
  readonly octets: Uint8Array
  /** Nom de la feuille ; null si la structure du classeur est protégée (on ne déprotège pas). */
  readonly nom: string | null
}

export interface Annotation {
  /** Le classeur annoté, prêt à écrire. */
  readonly octets: Uint8Array
  readonly nonPosees: readonly MarqueNonPosee[]
  /**
   * Nom de la feuille du rapport écrit ; null si la structure du classeur est protégée, ou si aucun n'était
   * demandé.
   */
  readonly rapport: string | null
}
