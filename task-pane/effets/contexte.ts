import type { Etat, Evenement } from '../etat/index.ts'
import type { Outils } from '../parcours/index.ts'

/** De quoi agir : lire l’état, le changer, parler au tableur et au moteur. */
export interface Contexte {
  readonly outils: Outils
  readonly etat: () => Etat
  readonly envoyer: (evenement: Evenement) => void
}
