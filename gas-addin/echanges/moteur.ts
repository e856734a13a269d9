import type { ValeurDArgument, ValeurDeFonction } from '../../core/fonctions/index.ts'

/** Le moteur, rangé une seule fois, dans la page du volet : une fonction de ce nom, seule dans son script. */
export const FONCTION_DU_MOTEUR = 'PACTE_MOTEUR'

/** Le fichier du projet Apps Script qui porte cette page, sans son extension. */
export const PAGE_DU_VOLET = 'sidebar'

/** Ce que cette fonction rend au script. */
export interface MoteurDuScript {
  /** Évalue une fonction de tableur, quelle qu'elle soit ; ne lève pas. */
  readonly evaluer: (nom: string, valeurs: readonly ValeurDArgument[]) => ValeurDeFonction
}
