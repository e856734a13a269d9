import type { Ecriture } from '../tableaux/index.ts'
import type { Choisir, ContratTire, Hasard, Vocabulaire } from '../tirage/index.ts'

/** Ce que toutes les dispositions savent : le contrat, les mots du service, et ses habitudes. */
export interface Contexte {
  readonly graine: number
  readonly contrat: ContratTire
  readonly mots: Vocabulaire
  readonly choisir: Choisir
  readonly ecriture: Ecriture
  /** Un tirage propre à cette décision. */
  readonly de: (cle: string) => Hasard
}
