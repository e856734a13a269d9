import type { ChoixDeModele } from '../../core/gabarit/index.ts'
import type { Empreinte, ReglagesEcrits } from '../../core/reglages/index.ts'
import type {
  ConstatRange,
  Designation,
  Dialogue,
  Faite,
  Filtres,
  Onglet,
  Remise,
  TableauACorriger,
  Tri,
} from '../etat/index.ts'
import type { Cible, Hote, Portee } from '../hote/index.ts'
import type { DemandeDeVerification } from '../moteur/index.ts'
import type { Issue } from './mener.ts'

/** Ce qu’une étude reçoit : ce qu’elle lit, et de quoi écrire sa feuille. */
export type Consulter = (recu: {
  readonly demande: DemandeDeVerification
  readonly hote: Pick<Hote, 'ecrireRapport'>
}) => Promise<Issue>

/** Tout ce que l’utilisateur peut demander au volet. */
export interface Actions {
  readonly ouvrir: () => void
  readonly choisirLOnglet: (onglet: Onglet) => void
  /** Ouvre l’onglet sur ce champ, d’après son identifiant. */
  readonly allerAuChamp: (onglet: Onglet, champ: string) => void
  readonly verifier: () => void
  /** Sans quitter l’onglet où l’on est. */
  readonly verifierDeNouveau: () => void
  /** Lit et comprend le classeur sans rien y marquer. */
  readonly lire: () => void
  readonly effacer: () => void
  /** Remet ce que la vérification en mémoire avait posé. */
  readonly annulerLEffacement: (remise: Remise) => void
  readonly creerLeRapport: () => void
  readonly demanderLeModele: () => void
  readonly insererLeModele: (choix: ChoixDeModele) => void
  readonly demanderAFiger: () => void
  readonly figer: (portee: Portee) => void
  readonly regler: (changer: (reglages: ReglagesEcrits) => ReglagesEcrits) => void
  /** De même, pour ce qui ne change rien à la vérification ; `quoi` : ce qui se fait. */
  readonly noter: (quoi: string, changer: (reglages: ReglagesEcrits) => ReglagesEcrits) => void
  readonly oublierLesReglages: () => void
  readonly prendreLaSelection: (tableau: TableauACorriger | null, corriger: Designation) => void
  readonly filtrer: (filtres: Partial<Filtres>) => void
  readonly trier: (tri: Tri) => void
  readonly afficherLaSuite: () => void
  readonly deplier: (numero: number) => void
  readonly allerAuConstat: (constat: ConstatRange) => void
  readonly allerAuVoisin: (pas: 1 | -1) => void
  readonly allerA: (cible: Cible) => void
  readonly demander: (dialogue: Dialogue) => void
  readonly renoncer: () => void
  readonly appliquer: (dialogue: Extract<Dialogue, { genre: 'appliquer' }>) => void
  readonly remettre: (faite: Faite) => void
  readonly justifier: (constat: ConstatRange, motif: string) => void
  readonly retirerLesJustifications: (empreintes: readonly Empreinte[]) => void
  /** À une question de lecture ; null : la reposer. */
  readonly repondre: (id: string, valeur: string | null) => void
  /** Lit le classeur pour une étude que le moteur ne fait pas ; `faire` dit ce qu’elle a donné. */
  readonly consulter: (quoi: string, faire: Consulter) => void
  readonly reessayer: () => void
  readonly taire: () => void
}
