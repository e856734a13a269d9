import type {
  Axe,
  Centimes,
  Champ,
  Disposition,
  Reponses,
  TypeCollectivite,
  Unite,
} from '../modele/index.ts'
import type { Interpretations } from './interpretations.ts'

/** contrat.json, validé : ce que le classeur ne dit pas. Tout est facultatif. */
export interface ReglagesDuContrat {
  readonly collectivite?: string
  readonly type?: TypeCollectivite
  readonly outreMer?: boolean
  readonly annee?: number
  /** AAAA-MM-JJ. */
  readonly signature?: string
  /** annee null : pour toutes les années. */
  readonly plafonds: readonly {
    readonly axe: Axe
    readonly annee: number | null
    readonly montant: Centimes
  }[]
  readonly reports: readonly {
    readonly axe: Axe
    readonly annee: number
    readonly montant: Centimes
  }[]
  /** L'année est celle des crédits non consommés. */
  readonly dejaRepris?: readonly {
    readonly axe: Axe
    readonly annee: number
    readonly montant: Centimes
  }[]
  readonly interpretations: Partial<Interpretations>
}

/** Ce que l'utilisateur impose à la reconnaissance, pour une feuille ou pour toutes. */
export interface Correspondance {
  readonly feuille?: string
  /** Aucune autre feuille n'est lue que celle qu'elle désigne. */
  readonly exclusive: boolean
  /** Ligne d'en-tête, à partir de 0. */
  readonly entete?: number
  /** Absente : la lecture la trouve. */
  readonly disposition?: Disposition
  /** Colonnes à partir de 0 ; lignes, quand une action tient dans une colonne. */
  readonly colonnes: Readonly<Partial<Record<Champ, readonly number[]>>>
  readonly unite?: Unite
}

/** correspondance.json : ce qu'on impose à la lecture, et les réponses à ses questions. */
export interface CorrespondanceDonnee extends Correspondance {
  readonly reponses: Reponses
}

/** Une correspondance gardée dans le classeur se retrouve par le texte des en-têtes, si les colonnes ont bougé. */
export interface CorrespondanceReperee extends Correspondance {
  /** Texte de l'en-tête de chaque colonne citée, au moment du choix. */
  readonly reperes: ReadonlyMap<number, string>
}

export const SANS_REGLAGES: ReglagesDuContrat = { plafonds: [], reports: [], interpretations: {} }
