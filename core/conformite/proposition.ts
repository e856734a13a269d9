import type { Constat } from '../constats/index.ts'
import type { Axe, AxeLu, Centimes, Champ } from '../modele/index.ts'

/** Une cellule d'action à réécrire. Montants en centimes. */
export interface CelluleProposee {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  readonly axe: AxeLu
  readonly annee: number
  readonly action: string
  readonly champ: Champ
  /** null : la cellule est vide. */
  readonly avant: Centimes | null
  readonly apres: Centimes
  /** Ce qui s'écrit dans la cellule, dans son unité (euros, k€, M€). */
  readonly valeur: number
  readonly pourquoi: string
  /** Le montant seul ne dit pas ce qui est juste : une autre correction est possible, dite dans « pourquoi ». */
  readonly aConfirmer: boolean
  /** La feuille est protégée : à écrire vous-même. */
  readonly protegee: boolean
  /** Son montant est écrit en texte : elle deviendra un nombre. */
  readonly enTexte: boolean
}

/** Un total écrit en dur, juste avant, qui suit les actions. */
export interface TotalSuivi {
  readonly feuille: string
  readonly cellule: string
  readonly libelle: string
  readonly avant: Centimes
  readonly apres: Centimes
  readonly valeur: number
  readonly protegee: boolean
}

/** Une formule que la proposition n'écrit pas, et dont le résultat change. */
export interface ResultatSuivi {
  readonly feuille: string
  readonly cellule: string
  /** null : on ne sait pas la calculer, un tableur le fera. */
  readonly resultat: number | null
}

/** Ce que la proposition change, après moins avant. Centimes. */
export interface Effet {
  readonly etat: Centimes
  readonly collectivite: Centimes
  readonly fse: Centimes
  readonly cout: Centimes
  readonly cee: Centimes
  /** Somme des montants déplacés, sans signe. */
  readonly deplaces: Centimes
}

/** Un bloquant chiffré qu'il y aurait encore, d'avant ou né d'une correction, et pourquoi. */
export interface Reste {
  readonly constat: Constat
  readonly pourquoi: string
}

/** Un axe relevé à son plancher, une année. */
export interface PlancherReleve {
  readonly axe: Axe
  readonly annee: number
  /** Les actions qui le relèvent. */
  readonly actions: readonly { readonly action: string; readonly renforcee: boolean }[]
  /** L'axe qui cède autant, et ce qu'il garde au-dessus de son plancher (null : rien ne lui en exige un). */
  readonly cede: { readonly axe: Axe; readonly marge: Centimes | null } | null
}

/** Un axe et une année dont les coûts peuvent changer : « droits-2025 ». */
export type CoutsLibres = ReadonlySet<string>

export interface Proposition {
  /** « rien » : aucun bloquant chiffré. « complete » : il n'en reste aucun, et rien de nouveau sans être annoncé. */
  readonly etat: 'rien' | 'complete' | 'partielle'
  readonly cellules: readonly CelluleProposee[]
  readonly totaux: readonly TotalSuivi[]
  readonly resultats: readonly ResultatSuivi[]
  readonly effet: Effet
  /** Les bloquants chiffrés d'avant, et ceux que la vérification rejouée ne relève plus. */
  readonly bloquants: number
  readonly leves: readonly Constat[]
  readonly restent: readonly Reste[]
  /** Constats que la vérification rejouée relève en plus, bloquants ou à justifier. */
  readonly nouveaux: readonly Constat[]
  /** Les planchers qu'elle atteint. */
  readonly planchers: readonly PlancherReleve[]
  /** Où libérer les coûts permettrait d'aller plus loin. */
  readonly aLiberer: CoutsLibres
}

export function cleDesCouts(axe: string, annee: number): string {
  return `${axe}-${annee}`
}
