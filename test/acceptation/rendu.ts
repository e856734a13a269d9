import type { Gravite } from '../../core/constats/index.ts'

/** Ce que la sortie JSON de « verifier » promet, pour un classeur. */
export interface ConstatRendu {
  readonly regle: string
  readonly gravite: Gravite
  readonly axe: string | null
  readonly annee: number | null
  readonly action: string | null
  readonly feuille: string | null
  readonly cellules: readonly string[]
  readonly message: string
  readonly etapes: readonly string[]
  readonly montants: {
    readonly constate: number
    readonly attendu: number
    readonly ecart: number
  } | null
  readonly sources: readonly {
    readonly cle: string
    readonly section: string
    readonly url: string
  }[]
  readonly interpretations: readonly string[]
  readonly correction: { readonly cellule: string; readonly valeur: number } | null
}

/** Un constat que la collectivité assume. */
export interface JustifieRendu extends ConstatRendu {
  readonly motif: string
  /** AAAA-MM-JJ. */
  readonly date: string
}

export interface TableauRendu {
  readonly feuille: string
  readonly entete: string
  readonly annee: number | null
  readonly unite: string
  readonly lignes: number
  readonly colonnes: Readonly<Record<string, readonly string[]>>
}

export interface SyntheseRendue {
  readonly axe: string | null
  readonly annee: number | null
  readonly plafond: number | null
  readonly plancher: number | null
  readonly programme: number
  readonly manque: number | null
  readonly reste: number | null
}

export interface ExecutionRendue {
  readonly lignes: readonly { readonly axe: string | null; readonly annee: number }[]
  readonly horsProgrammation: readonly object[]
  readonly nonRattachees: number
  readonly exposition: { readonly annee: number; readonly montant: number | null }
}

export interface ClasseurRendu {
  readonly fichier: string
  readonly erreur: string | null
  readonly contrat: {
    readonly collectivite: string | null
    readonly type: string | null
    readonly annees: readonly number[]
  } | null
  readonly tableaux: readonly TableauRendu[]
  readonly constats: readonly ConstatRendu[]
  readonly justifies: readonly JustifieRendu[]
  readonly synthese: readonly SyntheseRendue[]
  /** null : le classeur est inutilisable. */
  readonly execution: ExecutionRendue | null
  readonly notes: readonly string[]
}

export interface Rendu {
  readonly pacte: { readonly version: string; readonly regles: string }
  readonly classeurs: readonly ClasseurRendu[]
}

export function lireRendu(stdout: string): Rendu {
  return JSON.parse(stdout) as Rendu
}
