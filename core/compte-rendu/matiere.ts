import type { BilanAxe } from '../bilan/index.ts'
import type { Indicateur } from '../catalogue/index.ts'
import type { Axe, Centimes, Contrat, UniteDAction } from '../modele/index.ts'

/** Ce qu'un axe (null : les axes fongibles ensemble) a programmé et consommé, une année. Centimes. */
export interface LigneDExecution {
  readonly axe: Axe | null
  readonly annee: number
  /** L'année n'est pas écoulée : elle n'annonce aucune baisse. */
  readonly enCours: boolean
  readonly programme: Centimes
  /** Programmé des actions dont le consommé est connu. */
  readonly suivi: Centimes
  readonly consomme: Centimes
  /** Suivi − consommé ; négatif si l'axe dépasse. */
  readonly reste: Centimes
  /** En centièmes de %, arrondi inférieur ; null si rien n'est suivi. */
  readonly taux: number | null
  readonly actions: number
  readonly suivies: number
  readonly justifie: Centimes
  readonly nonJustifie: Centimes
}

/** Une action, une année : ce qu'elle n'a pas consommé. Centimes. */
export interface EcartDAction {
  readonly unite: UniteDAction
  readonly montant: Centimes
  /** Le texte du classeur ; '' : rien ne le justifie. */
  readonly justification: string
}

export interface Execution {
  /** Par année, chaque axe puis l'ensemble. */
  readonly lignes: readonly LigneDExecution[]
  readonly ecarts: readonly EcartDAction[]
}

/** Tout ce qu'un compte rendu montre, déjà lu et calculé. */
export interface Matiere {
  readonly contrat: Contrat
  /** Bilans annuels, par axe et par année. */
  readonly bilans: readonly BilanAxe[]
  readonly execution: Execution
  readonly indicateurs: readonly Indicateur[]
  /** Ce qui n'a pas été vérifié, les questions qui attendent, ce qui a été laissé de côté : une phrase chacun. */
  readonly reserves: readonly string[]
  readonly interpretations: readonly string[]
  /** AAAA-MM-JJ. */
  readonly date: string
}
