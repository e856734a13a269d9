import type { Axe, Centimes, Enveloppe, Fraction, Lieu, UniteDAction } from '../modele/index.ts'
import type { Decompte } from './decompter.ts'

/** Un axe, une année : ce qui est programmé face à son plafond et à son plancher. Centimes. */
export interface BilanAxe {
  readonly axe: Axe
  /** null : toutes les années ensemble (I3 « contrat »), ou année inconnue (alors sans plafond). */
  readonly annee: number | null
  readonly fongible: boolean
  readonly programme: Centimes
  /** Le programmé réel peut être supérieur : part État illisible ou absente, ligne sans axe, feuille incomprise. */
  readonly incomplet: boolean
  readonly plafond: Centimes | null
  /** L'année dont le plafond est repris, faute d'un plafond pour celle-ci ; null : c'est bien le sien. */
  readonly plafondRepris: number | null
  /** L'enveloppe de plusieurs années dont ce plafond est la part d'une. */
  readonly enveloppe: Enveloppe | null
  readonly lieuPlafond: Lieu | null
  /** Crédits dont l'axe, ou l'année, n'est pas compris : ils pourraient être à cet axe et à cette année. */
  readonly incertains: Centimes
  /** Report accordé qui relève le plafond (I12). */
  readonly report: Centimes
  /** Tout report inscrit, accordé ou non. */
  readonly reportInscrit: Centimes
  /** Un report est illisible : le report réel peut être supérieur. */
  readonly reportIncomplet: boolean
  readonly lieuxReport: readonly Lieu[]
  /** Taux du plancher ; null si l'axe n'en a pas (emploi d'un département) ou si le type est inconnu. */
  readonly taux: Fraction | null
  readonly plancher: Centimes | null
  readonly unites: readonly UniteDAction[]
  /** Cellule du sous-total de la part État, s'il existe. */
  readonly lieuSousTotal: Lieu | null
  /** Où marquer un défaut de l'axe : sous-total, sinon plafond, sinon en-tête de la part État. */
  readonly lieux: readonly Lieu[]
}

/** Une année, les axes fongibles ensemble. */
export interface BilanAnnee {
  readonly annee: number | null
  /** Actions transversales comprises ; celles d'un axe non reconnu, non. */
  readonly programme: Centimes
  /** Une part État au moins y est écrite, 0 compris, sous un axe que l'on a compris : l'année est programmée. */
  readonly programmee: boolean
  readonly incomplet: boolean
  /** null dès qu'un axe fongible n'a pas de plafond connu. */
  readonly plafond: Centimes | null
  readonly report: Centimes
  readonly reportIncomplet: boolean
  /** Crédits inscrits sur un axe qui n'est aucun des quatre : ils ne comptent nulle part. */
  readonly horsAxes: Centimes
  readonly axes: readonly BilanAxe[]
  /** Total général de la part État, sinon en-tête de la part État. */
  readonly lieux: readonly Lieu[]
}

export interface JeuDeBilans {
  readonly annees: readonly BilanAnnee[]
  /** Tous les axes de toutes les années, emploi d'un département compris. */
  readonly axes: readonly BilanAxe[]
}

/** Les bilans à juger, selon I3 ; et les bilans annuels, qui ne dépendent pas de cette interprétation. */
export interface Bilans extends JeuDeBilans {
  readonly annuels: JeuDeBilans
  /** Combien d'actions de chaque nature, et leurs crédits. */
  readonly actions: Decompte
}
