/** Où en est la lecture d'un fichier. */
export interface Avancement {
  /** De 0 à 1, en octets lus. */
  readonly fraction: number
  /** La feuille en cours. */
  readonly feuille: string
}

export type Avancer = (avancement: Avancement) => void
