import type { EcritureRefusee } from '../contenu/index.ts'
import type { MarqueNonPosee } from '../marquage/index.ts'

/** Ce qui n'a pas pu être écrit, et pourquoi ; le reste l'a été. */
export interface NonEcrits {
  readonly cellules: readonly EcritureRefusee[]
  readonly marques: readonly MarqueNonPosee[]
  /** Le fichier n'en garde pas. */
  readonly reglages: boolean
  readonly rapport: 'sans-feuille' | 'structure-protegee' | null
}

export const TOUT_EST_ECRIT: NonEcrits = {
  cellules: [],
  marques: [],
  reglages: false,
  rapport: null,
}
