import type { Marque, Rapport } from '../../core/constats/index.ts'
import type { Ecriture } from '../../core/examen/index.ts'
import type { ModeleDeTableau } from '../../core/gabarit/index.ts'
import type { ClasseurBrut, ValeurBrute } from '../../core/grille/index.ts'

/** Une cellule à montrer. */
export interface Cible {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  /** D'un constat au suivant : là où l'on ne voit que le volet ou la grille, le volet reste. */
  readonly discret?: boolean | undefined
}

/** Ce que l'utilisateur a sélectionné : de quoi « prendre la colonne sélectionnée ». Compté à partir de 0. */
export interface Selection {
  readonly feuille: string
  readonly ligne: number
  readonly colonne: number
}

/** Pourquoi une marque n'a pas été posée, ou pas en entier. */
export type RaisonDeNonPose = 'feuille-absente' | 'feuille-protegee' | 'plage-protegee'

/** Ce qui a été fait des marques demandées. */
export interface Pose {
  readonly posees: number
  /** Marques sans couleur, avec leur raison : le volet les dit. */
  readonly nonPosees: readonly { readonly marque: Marque; readonly raison: RaisonDeNonPose }[]
  /** Les messages sont aussi dans des notes de cellule. */
  readonly avecNotes: boolean
}

/** Ce qui a été retiré. */
export interface Retrait {
  /** Règles de couleur et blocs de note retirés. */
  readonly retirees: number
  /** Feuilles à nous retirées, par leur nom. */
  readonly rapports: readonly string[]
  /** Feuilles protégées où il reste des marques : on ne déprotège pas. */
  readonly feuillesProtegees: readonly string[]
}

/** Les formules PACTE d'une sélection ou d'une feuille, que l'on peut remplacer par leurs valeurs. */
export interface FormulesAFiger {
  readonly feuille: string
  readonly nombre: number
}

export type Portee = 'selection' | 'feuille'

/** Ce que l’utilisateur, ou quelqu’un d’autre, vient de changer dans le classeur. */
export interface Changement {
  /** Une cellule ou une plage ; null : on sait seulement que quelque chose a changé. */
  readonly cible: Cible | null
  /** Ce que la cellule contenait et contient ; null : plusieurs cellules, ou le tableur ne le dit pas. */
  readonly valeurs: { readonly avant: ValeurBrute; readonly apres: ValeurBrute } | null
}

/** Ce que le tableur sait faire ; le reste ne se propose pas. */
export interface Capacites {
  /** Les messages vont aussi dans des notes de cellule. */
  readonly notes: boolean
  /** Ajouter une feuille à nous. */
  readonly feuilles: boolean
  /** Insérer le tableau modèle. */
  readonly modele: boolean
  readonly figer: boolean
  /** Se relit assez vite pour que chaque saisie soit vérifiée aussitôt. */
  readonly aChaqueSaisie: boolean
}

/**
 * Le tableur, vu par Pacte : le même sens partout (Excel, Google Sheets, page locale, fichier). Toute méthode peut
 * lever une ErreurDHote, dont la phrase se montre telle quelle. Rien de ce qui est à l'utilisateur n'est jamais
 * remplacé : ni fond, ni style, ni validation, ni commentaire, ni règle de mise en forme, ni texte de note.
 */
export interface Hote {
  /** Comment l'appeler dans une phrase : « Excel », « Google Sheets »… */
  readonly nom: string
  readonly capacites: Capacites
  /** Toutes les feuilles, sauf nos rapports. `avancer` reçoit une fraction de 0 à 1 quand cela dure. */
  readonly lire: (avancer?: (fraction: number) => void) => Promise<ClasseurBrut>
  /** Pose ces marques et retire toutes celles d'avant, dans le même geste. */
  readonly marquer: (marques: readonly Marque[]) => Promise<Pose>
  /** Retire exactement ce que Pacte a posé, ses feuilles comprises. */
  readonly effacer: () => Promise<Retrait>
  /**
   * Appelle `changer` dès que le classeur a changé sans nous, ou que l’on s’en aperçoit : ni nos marques, ni nos
   * notes, ni notre rapport, ni une correction écrite par `ecrire` n’en sont. À appeler une fois.
   */
  readonly surveiller: (changer: (changement: Changement) => void) => void
  /** Appelle `choisir` quand l’utilisateur choisit une cellule, ou que l’on s’en aperçoit. À appeler une fois. */
  readonly suivreLaSelection: (choisir: (selection: Selection) => void) => void
  /** Sélectionne la cellule et la montre. */
  readonly allerA: (cible: Cible) => Promise<void>
  readonly selection: () => Promise<Selection>
  /** Le texte JSON gardé dans le classeur ; null s'il n'y en a pas. Il peut venir de n'importe qui : à valider. */
  readonly lireReglages: () => Promise<string | null>
  /** Garde ce texte dans le classeur, où il voyage avec lui ; null le retire. */
  readonly ecrireReglages: (texte: string | null) => Promise<void>
  /** Écrit une feuille à nous, à la place de la précédente de son genre ; rend son nom. */
  readonly ecrireRapport: (rapport: Rapport) => Promise<string>
  /**
   * Écrit `apres` dans chacune, si toutes contiennent encore `avant` ; sinon aucune, et lève « changee ». Défaire,
   * c'est les échanger ; là où le tableur annule, c'est en une étape.
   */
  readonly ecrire: (ecritures: readonly EcritureDeCellule[]) => Promise<void>
  /** Ajoute une feuille prête à remplir ; rend son nom. */
  readonly insererTableau: (modele: ModeleDeTableau) => Promise<string>
  /** Compte sans rien changer. */
  readonly compterFormules: (portee: Portee) => Promise<FormulesAFiger>
  /** Remplace les formules PACTE par leurs valeurs ; rend combien. */
  readonly figer: (portee: Portee) => Promise<number>
}

/** Dans un sens ou dans l'autre. */
export type EcritureDeCellule = Ecriture
