import type { Marque, Rapport } from '../../core/constats/index.ts'
import type { Refus, Verification } from '../../core/examen/index.ts'
import type { Hote } from '../hote/index.ts'
import type { DemandeDeVerification, Moteur } from '../moteur/index.ts'

/** Ce qu'un parcours doit savoir d'un classeur vérifié, quoi que le moteur en dise de plus. */
export interface Verifie {
  readonly genre: 'verifie'
  readonly marques: readonly Marque[]
}

/** Ce qu'un parcours demande au moteur. `V` : ce qu'il dit d'un classeur vérifié. */
export interface Verificateur<V extends Verifie> {
  readonly verifier: (demande: DemandeDeVerification) => Promise<V | Refus>
  /** Le rapport de la dernière vérification ; null s'il n'y en a pas. */
  readonly rapport: () => Promise<Rapport | null>
}

/** De quoi mener un parcours : le tableur, le moteur, et le jour qu'il est. */
export interface OutilsDe<V extends Verifie> {
  readonly hote: Hote
  readonly moteur: Verificateur<V>
  /** AAAA-MM-JJ, du lieu où l'on est. */
  readonly aujourdhui: () => string
  /** L'heure qu'il y est, que le rapport dit ; absente : il ne la dit pas. */
  readonly heure?: () => string | null
}

/** Ceux du volet, qui demande au moteur bien d'autres choses. */
export interface Outils extends OutilsDe<Verification> {
  readonly moteur: Moteur
}
