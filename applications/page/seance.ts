import type { Vue } from './disposition/index.ts'
import type { Avis } from './etat.ts'
import type { Forme } from './rapport/index.ts'

/** Un fichier ouvert et son volet, avec ou sans grille, jusqu'à ce qu'un autre les remplace. */
export interface Seance {
  readonly nom: string
  /** Y a-t-il un travail que le dernier enregistrement n'a pas ? */
  readonly aEnregistrer: () => boolean
  /**
   * Vérifie ce qui est ouvert à présent, et donne à enregistrer le fichier d'origine avec les changements, les marques
   * et le rapport de cette vérification. Lève une ErreurDHote ou une ErreurDeClasseur, et rien n'est alors donné.
   */
  readonly enregistrer: () => Promise<Avis>
  /** Donne à enregistrer le rapport de ce qui est ouvert à présent. */
  readonly rapporter: (forme: Forme) => Promise<Avis>
  readonly visitable: boolean
  readonly visiter: () => void
  readonly fermer: () => void
}

/** Ce que la page doit savoir de la séance. */
export interface Suites {
  /** Ce qui reste à enregistrer a pu changer. */
  readonly changer: () => void
  /** Une phrase à montrer. */
  readonly prevenir: (phrase: string) => void
  /** Une page étroite ne montre qu'une vue à la fois. */
  readonly montrer: (vue: Vue) => void
}

/** Le dossier de l'aide, à côté de la page. */
export const AIDE = 'aide/'
