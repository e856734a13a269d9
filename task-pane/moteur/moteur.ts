import type { Rapport } from '../../core/constats/index.ts'
import type { Presentation, Refus, Verification } from '../../core/examen/index.ts'
import type { ValeurDArgument, ValeurDeFonction } from '../../core/fonctions/index.ts'
import type { ChoixDeModele, ModeleDeTableau } from '../../core/gabarit/index.ts'
import type { ClasseurBrut } from '../../core/grille/index.ts'
import type { ReglagesEcrits } from '../../core/reglages/index.ts'

/**
 * Le cœur, derrière des appels asynchrones qui n'échangent que des données simples : il tourne dans un ouvrier (Web
 * Worker) pour que le tableur et le volet restent libres, ou directement, dans les tests.
 */
export interface Moteur {
  /** Ce que le volet offre à choisir, tiré des registres. */
  readonly presenter: () => Promise<Presentation>
  /** Valide le texte gardé dans un classeur, avant d'en montrer ou d'en changer quoi que ce soit. */
  readonly relire: (texte: string) => Promise<ReglagesRelus | Refus>
  /** Vérifie des cellules lues. Un texte de réglages illisible donne un refus qui le dit. */
  readonly verifier: (demande: DemandeDeVerification) => Promise<Verification | Refus>
  /** Le rapport de la dernière vérification ; null s'il n'y en a pas. */
  readonly rapport: () => Promise<Rapport | null>
  readonly modele: (choix: ChoixDeModele) => Promise<ModeleDeTableau>
  /** Évalue une fonction de tableur ; ne lève pas. */
  readonly evaluer: (nom: string, valeurs: readonly ValeurDArgument[]) => Promise<ValeurDeFonction>
}

export interface ReglagesRelus {
  readonly genre: 'relu'
  readonly reglages: ReglagesEcrits
}

export interface DemandeDeVerification {
  readonly classeur: ClasseurBrut
  /** Le texte JSON gardé dans le classeur ; null : aucun. */
  readonly reglages: string | null
  /** AAAA-MM-JJ. */
  readonly date: string
  /** « 14 h 32 », pour le rapport ; null : ne pas la dire. */
  readonly heure?: string | null | undefined
}
