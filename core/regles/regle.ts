import type { BilanAxe, Bilans } from '../bilan/index.ts'
import type { Indicateur } from '../catalogue/index.ts'
import type { Gravite } from '../constats/index.ts'
import type {
  Axe,
  Centimes,
  Champ,
  ChampMontant,
  Contrat,
  Lieu,
  Ligne,
  UniteDAction,
} from '../modele/index.ts'
import type { CleInterpretation, Interpretations } from '../reglages/index.ts'
import type { CleCitee } from '../sources/index.ts'

/** Ce qu'une règle peut regarder. Tout est calculé avant elle : une règle ne fait que comparer. */
export interface Contexte {
  readonly contrat: Contrat
  readonly bilans: Bilans
  readonly interpretations: Interpretations
  /** Indicateurs nationaux connus : le catalogue, complété par l'utilisateur. */
  readonly indicateurs: readonly Indicateur[]
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
}

/** Ce qu'une règle a trouvé. Ce qui manque se déduit de ce qu'elle examinait (axe, année, action). */
export interface Trouvaille {
  /** Quand elle n'est pas la première gravité déclarée par la règle. */
  readonly gravite?: Gravite
  /** Rien n'est reproché : le texte permet. */
  readonly admis?: boolean
  readonly axe?: Axe | null
  readonly annee?: number | null
  readonly action?: string | null
  /** Cellules à marquer, de la même feuille ; vide : aucune. */
  readonly lieux: readonly Lieu[]
  /** Quoi, où, combien, quoi faire ; une fonction, pour un défaut de cellule, que chaque ligne peut répéter. */
  readonly message: string | (() => string)
  readonly etapes?: readonly string[]
  readonly montants?: { readonly constate: Centimes; readonly attendu: Centimes }
  readonly interpretations?: readonly CleInterpretation[]
  /** Quand elles diffèrent de celles de la règle (table du périmètre). */
  readonly sources?: readonly CleCitee[]
  /**
   * Ce qui lèverait le constat ; `jointes` : ce qu'il faut changer avec, pour que le plan de financement
   * s'équilibre.
   */
  readonly correction?: Retouche & { readonly jointes: readonly Retouche[] }
}

export interface Retouche {
  readonly champ: ChampMontant
  readonly lieu: Lieu
  readonly valeur: Centimes
}

export type Signaler = (trouvaille: Trouvaille) => void

interface Declaration<Id extends string> {
  readonly id: Id
  readonly titre: string
  /** Gravités possibles ; la première est celle par défaut. */
  readonly gravites: readonly [Gravite, ...Gravite[]]
  /** Ce que la règle demande, dans nos mots. */
  readonly enonce: string
  readonly sources: readonly CleCitee[]
  readonly interpretations?: readonly CleInterpretation[]
  /** Colonnes sans lesquelles la règle ne peut pas être vérifiée (colonne-absente). */
  readonly colonnes?: readonly Champ[]
}

export interface RegleDeLigne<Id extends string = string> extends Declaration<Id> {
  readonly portee: 'ligne'
  readonly examine: (ligne: Ligne, contexte: Contexte, signaler: Signaler) => void
}

/** L'unité d'appréciation : une action, une année, toutes lignes additionnées. */
export interface RegleDAction<Id extends string = string> extends Declaration<Id> {
  readonly portee: 'action'
  readonly examine: (unite: UniteDAction, contexte: Contexte, signaler: Signaler) => void
}

export interface RegleDAxe<Id extends string = string> extends Declaration<Id> {
  readonly portee: 'axe'
  readonly examine: (bilan: BilanAxe, contexte: Contexte, signaler: Signaler) => void
}

export interface RegleDeContrat<Id extends string = string> extends Declaration<Id> {
  readonly portee: 'contrat'
  readonly examine: (contexte: Contexte, signaler: Signaler) => void
}

export type Regle<Id extends string = string> =
  | RegleDeLigne<Id>
  | RegleDAction<Id>
  | RegleDAxe<Id>
  | RegleDeContrat<Id>

export function regleDeLigne<const Id extends string>(
  declaration: Omit<RegleDeLigne<Id>, 'portee'>,
): RegleDeLigne<Id> {
  return { portee: 'ligne', ...declaration }
}

export function regleDAction<const Id extends string>(
  declaration: Omit<RegleDAction<Id>, 'portee'>,
): RegleDAction<Id> {
  return { portee: 'action', ...declaration }
}

export function regleDAxe<const Id extends string>(
  declaration: Omit<RegleDAxe<Id>, 'portee'>,
): RegleDAxe<Id> {
  return { portee: 'axe', ...declaration }
}

export function regleDeContrat<const Id extends string>(
  declaration: Omit<RegleDeContrat<Id>, 'portee'>,
): RegleDeContrat<Id> {
  return { portee: 'contrat', ...declaration }
}
