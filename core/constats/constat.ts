import type { Axe, Centimes, ChampMontant } from '../modele/index.ts'
import type { CleInterpretation } from '../reglages/index.ts'
import type { CleCitee } from '../sources/index.ts'

/** Du plus grave au moins grave : c'est aussi l'ordre d'affichage. */
export const GRAVITES = ['bloquant', 'a-justifier', 'signalement'] as const
export type Gravite = (typeof GRAVITES)[number]

/** Une règle contredite (ou non vérifiable), à un endroit, avec les nombres de l'utilisateur. */
export interface Constat {
  readonly regle: string
  readonly gravite: Gravite
  /** Rappelle ce que le texte permet : rien n'est reproché. */
  readonly admis: boolean
  readonly axe: Axe | null
  readonly annee: number | null
  readonly action: string | null
  /** null quand aucune cellule n'est en cause. */
  readonly feuille: string | null
  /** Notation A1, toutes de la même feuille. */
  readonly cellules: readonly string[]
  readonly message: string
  readonly etapes: readonly string[]
  readonly montants: MontantsDuConstat | null
  readonly sources: readonly CleCitee[]
  /** Interprétations qui ont décidé du constat. */
  readonly interpretations: readonly CleInterpretation[]
  readonly correction: Correction | null
  /** Les cellules à changer avec celle de la correction, pour que le plan de financement s'équilibre. */
  readonly correctionJointe: readonly Correction[]
}

/** Centimes ; l'écart vaut constaté − attendu. */
export interface MontantsDuConstat {
  readonly constate: Centimes
  readonly attendu: Centimes
  readonly ecart: Centimes
}

/** La valeur (centimes) qui lèverait le constat ; ne vise jamais une formule ni un total. */
export interface Correction {
  readonly champ: ChampMontant
  readonly cellule: string
  readonly valeur: Centimes
}
