import type { Gravite } from '../../core/constats/index.ts'

/** Une cellule admise parmi d'autres : une seule suffit. */
export interface LieuAttendu {
  readonly feuille: string | null
  readonly cellules: readonly string[] | null
}

export interface ConstatAttendu extends LieuAttendu {
  readonly regle: string
  readonly gravite?: Gravite | readonly Gravite[]
  readonly axe?: string | null
  readonly annee?: number | null
  readonly action?: string
  readonly autres?: readonly LieuAttendu[]
  /** Une liste de cellules vide est admise si l'action est la bonne. */
  readonly sansCellule?: boolean
}

/** Ni exigé, ni compté comme faux ; `avec` : seulement si l'une de ces règles est aussi rendue. */
export interface ConstatTolere {
  readonly regle: string
  readonly feuille?: string | null
  readonly cellules?: readonly string[]
  readonly axe?: string | null
  readonly annee?: number | null
  readonly avec?: string | readonly string[]
}

export interface TableauAttendu {
  readonly feuille: string | null
  readonly annee: number | null
  /** Lignes d'en-tête admises, à partir de 1. */
  readonly entete_ligne: readonly number[]
  readonly colonnes: Readonly<Record<string, readonly string[]>>
  readonly lignes: number
  /** Années côte à côte : un tableau par année ou un seul pour toutes, au choix. */
  readonly large?: boolean
  readonly facultatives?: readonly string[]
}

export interface SyntheseAttendue {
  readonly axe: string | null
  readonly annee: number | null
  readonly plafond: number | null
  readonly plancher: number | null
  readonly programme: number | null
}

/** Le résultat attendu d'un classeur d'essai : NOM.attendu.json. */
export interface Attendu {
  readonly resume: string
  readonly contrat: object | null
  readonly correspondance: object | null
  readonly attendus: readonly ConstatAttendu[]
  readonly tolere: readonly ConstatTolere[]
  readonly synthese: readonly SyntheseAttendue[]
  readonly tableaux: readonly TableauAttendu[]
  /** Feuilles à ne pas prendre pour un budget. */
  readonly leurres: readonly string[]
  readonly code?: number | readonly number[]
}
