import type { Plage } from '../grille/index.ts'
import type { Champ } from './champ.ts'
import type { Lieu } from './lieu.ts'
import type { Centimes } from './montant.ts'

export type Unite = 'EUR' | 'kEUR' | 'MEUR'

/**
 * Un tableau vu pour une année : quelles colonnes portent quoi. Un tableau dont les années sont côte à
 * côte donne une vue par année ; un tableau avec une colonne « Année » donne une seule vue, sans année.
 */
export interface Vue {
  readonly feuille: string
  readonly entete: Plage
  /** null : l'année est lue ligne à ligne, ou inconnue. */
  readonly annee: number | null
  readonly lieuAnnee: Lieu | null
  /** Les années sont côte à côte dans le même tableau. */
  readonly large: boolean
  /** Ce tableau ne programme rien : il complète les actions d'un autre (consommation, indicateurs…). */
  readonly complement: boolean
  /** L'année est celle d'un avenant (titre, feuille), sans colonne qui le dise ligne à ligne. */
  readonly mentionAvenant: boolean
  readonly unite: Unite
  /** Moitié du dernier chiffre affiché, en k€ ou M€ ; 0 en euros (I1). */
  readonly demiPas: Centimes
  readonly colonnes: Readonly<Partial<Record<Champ, readonly number[]>>>
  /** Cellule d'en-tête de chaque champ reconnu. */
  readonly entetes: Readonly<Partial<Record<Champ, Lieu>>>
  readonly nombreDeLignes: number
}
