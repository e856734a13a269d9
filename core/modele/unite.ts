import type { AxeLu } from './axe.ts'
import type { ChampMontant } from './champ.ts'
import type { Ligne, Montant, NatureLue, Nombre } from './ligne.ts'
import type { Traits } from './traits.ts'

/**
 * Unité d'appréciation : axe + libellé normalisé + année (lecture précise 1). Une action écrite sur
 * plusieurs lignes (section, porteur) se juge sur leur somme.
 */
export interface UniteDAction {
  /** Au moins une. */
  readonly lignes: readonly [Ligne, ...Ligne[]]
  readonly axe: AxeLu
  readonly annee: number | null
  readonly action: string
  readonly cle: string
  readonly traits: Traits
  /** Fixée la première année vue (lecture précise 2). */
  readonly nature: NatureLue
  /** Somme des lignes ; « illisible » dès qu'une seule l'est. */
  readonly montants: Readonly<Record<ChampMontant, Montant>>
  readonly repas: Nombre
  /** Compensation de repas, hors parité (lecture précise 7). */
  readonly compensation: boolean
  /** La même action (axe et libellé), toutes années, celle-ci comprise, dans l'ordre de lecture. */
  readonly memeAction: readonly UniteDAction[]
}
