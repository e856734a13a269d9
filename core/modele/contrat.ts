import type { Axe } from './axe.ts'
import type { Champ } from './champ.ts'
import type { Collectivite } from './collectivite.ts'
import type { Lieu } from './lieu.ts'
import type { Illisible, Ligne } from './ligne.ts'
import type { Centimes } from './montant.ts'
import type { Recapitulation } from './recapitulation.ts'
import type { UniteDAction } from './unite.ts'
import type { Vue } from './vue.ts'

export interface Plafond {
  readonly axe: Axe
  /** null : vaut pour toutes les années du contrat. */
  readonly annee: number | null
  readonly montant: Centimes
  /** null : vient de contrat.json. */
  readonly lieu: Lieu | null
  /** L'enveloppe de plusieurs années dont il est une part égale, les plafonds étant constants. */
  readonly enveloppe?: Enveloppe
}

export interface Enveloppe {
  readonly montant: Centimes
  /** Combien d'années elle couvre ; deux au moins. */
  readonly annees: number
}

/** Report accordé ; l'année est celle qui le reçoit. */
export interface Report {
  readonly axe: Axe
  readonly annee: number
  readonly montant: Centimes
  readonly lieu: Lieu | null
}

/** Ce que l'État a déjà retiré au titre des crédits non consommés d'un axe, une année. */
export type Reprise = Omit<Report, 'lieu'>

/** Une cellule d'une ligne de total, avec ce que les actions qu'elle couvre font réellement. */
export interface Total {
  readonly vue: Vue
  readonly lieu: Lieu
  readonly libelle: string
  readonly champ: Champ
  /** Sous-total d'un axe, d'une rubrique, ou total général. */
  readonly portee:
    | { readonly genre: 'axe'; readonly axe: Axe }
    | { readonly genre: 'rubrique' | 'general' }
  readonly annee: number | null
  readonly montant: Centimes
  /** Sommes admises (tout, ou sans l'axe emploi) ; au moins une. */
  readonly attendus: readonly [Centimes, ...Centimes[]]
  readonly nombreDeLignes: number
}

/** Une cellule de total qui affiche une erreur, alors que chaque action qu'elle couvre se lit. */
export type TotalEnErreur = Omit<Total, 'montant'> & { readonly erreur: string }

/** Ce que la lecture a vu d'important sans pouvoir le ranger dans une action. */
export interface Mention {
  readonly genre: 'fse-ambigu' | 'architecture-calpae'
  readonly texte: string
  readonly lieu: Lieu
}

/** Deux sources disent deux plafonds pour le même axe et la même année ; `retenu` est celui du calcul. */
export interface Contradiction {
  readonly axe: Axe
  readonly annee: number | null
  readonly retenu: Centimes
  readonly ecarte: Centimes
  readonly lieu: Lieu
}

/** Une feuille qui nomme ces axes et des crédits de l'État, dont on n'a pas compris le tableau. */
export interface FeuilleIncomprise {
  readonly feuille: string
  readonly axes: readonly Axe[]
}

/** Le contrat lu : tout ce que les règles regardent, et rien de l'hôte. */
export interface Contrat extends ContratLu {
  readonly recapitulations: readonly Recapitulation[]
  readonly incomprises: readonly FeuilleIncomprise[]
  /** Les feuilles lues, quand toutes se disent anciennes ou remplacées : aucune n'est sûrement celle qui compte. */
  readonly perimees: readonly string[]
}

/** Ce que les tableaux compris disent du contrat. */
export interface ContratLu {
  readonly collectivite: Collectivite
  readonly signature: { readonly date: string; readonly lieu: Lieu | null } | null
  /** Années pour lesquelles au moins une ligne existe, triées. */
  readonly annees: readonly number[]
  readonly vues: readonly Vue[]
  readonly lignes: readonly Ligne[]
  readonly unites: readonly UniteDAction[]
  readonly plafonds: readonly Plafond[]
  readonly contradictions: readonly Contradiction[]
  readonly reports: readonly Report[]
  readonly dejaRepris: readonly Reprise[]
  readonly totaux: readonly Total[]
  readonly totauxEnErreur: readonly TotalEnErreur[]
  readonly mentions: readonly Mention[]
  /** Cellules illisibles hors des lignes d'action (plafonds). */
  readonly illisibles: readonly Illisible[]
  /** Le classeur (titre, feuille, colonne) parle d'avenant. */
  readonly mentionneAvenant: boolean
}
