import type { Gravite } from '../../core/constats/index.ts'
import type { Hote } from '../../task-pane/hote/index.ts'

/** Un hôte à éprouver, et de quoi l'ouvrir sur un classeur d'essai. */
export interface Banc {
  readonly nom: string
  /** Ce banc sait-il ouvrir ce fichier ? */
  readonly accepte: (fichier: string) => boolean
  /**
   * Un tableur en marche : ses formules ont toujours une valeur, là où un fichier peut n'en garder aucune. Celui d'un essai
   * ne calcule pas : elles y sont vides.
   */
  readonly enMarche?: boolean
  /** `fichier` : chemin depuis la racine du projet. */
  readonly ouvrir: (fichier: string) => Promise<Seance>
}

/** Un classeur ouvert, vu de deux côtés : par l'hôte, et par ce qu'il contient vraiment. */
export interface Seance {
  readonly hote: Hote
  /**
   * Tout ce qui est à l'utilisateur, et rien de nous : valeurs, formules, formats, notes (hors notre bloc), mises en forme
   * conditionnelles, noms, fusions… Deux photos se comparent par `toEqual`.
   */
  readonly photo: () => Promise<unknown>
  /** Les cellules qui portent notre couleur, d'après le classeur. L'ordre est indifférent. */
  readonly marques: () => Promise<readonly CelluleMarquee[]>
  /** Nos blocs de note, sans leurs délimiteurs ; vide si l'hôte n'écrit pas de note. */
  readonly blocs: () => Promise<readonly BlocPose[]>
  /** Notre feuille de rapport ; null s'il n'y en a pas. */
  readonly rapport: () => Promise<RapportPose | null>
  readonly enregistrerEtRouvrir: () => Promise<Seance>
  /** Le même classeur, cette feuille protégée par l'utilisateur. */
  readonly proteger: (feuille: string) => Promise<Seance>
}

export interface CelluleMarquee {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  readonly gravite: Gravite
}

export interface BlocPose {
  readonly feuille: string
  readonly cellule: string
  readonly texte: string
}

export interface RapportPose {
  readonly nom: string
  /** Ce que chaque cellule contient, par ligne ; '' si rien. Montants en euros. */
  readonly lignes: readonly (readonly (string | number)[])[]
  /** Les formules qui s'y trouveraient : il ne doit y en avoir aucune. */
  readonly formules: readonly string[]
}
