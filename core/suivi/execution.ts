import type { Axe, Centimes } from '../modele/index.ts'

/** Une année est écoulée quand la suivante a commencé, à la date de vérification. */
export type EtatDAnnee = 'ecoulee' | 'en-cours' | 'a-venir'

/** Ce qu'une ligne additionne : un axe, les actions transversales, ou (null) tout ce qui entre dans l'ensemble. */
export type AxeSuivi = Axe | 'transversal' | null

/**
 * Un axe, une année : ce qui est programmé, et ce qui en est consommé. Centimes. Un consommé vide est inconnu, jamais
 * 0 : null dès qu'aucune action n'est suivie.
 */
export interface LigneDExecution {
  readonly axe: AxeSuivi
  readonly annee: number
  readonly etat: EtatDAnnee
  /** L'emploi d'un département relève d'un autre programme : il n'entre dans aucun total. */
  readonly aPart: boolean
  /** Actions dont la part de l'État est connue et positive. */
  readonly actions: number
  /** Celles dont le consommé est connu. */
  readonly suivies: number
  readonly programme: Centimes
  /** Une part de l'État est illisible : le programmé réel peut être supérieur. */
  readonly incomplet: boolean
  /** Programmé des actions suivies. */
  readonly suivi: Centimes
  readonly consomme: Centimes | null
  /** En centièmes de %, arrondi inférieur : à montrer, jamais à comparer. */
  readonly taux: number | null
  /** Suivi − consommé ; négatif : l'axe dépasse. */
  readonly reste: Centimes | null
  /** Écarts des actions justifiées (I13). Une action qui dépasse n'en compense pas une autre. */
  readonly justifie: Centimes | null
  readonly nonJustifie: Centimes | null
  /**
   * Au plus, ce dont les crédits nouveaux de l'année suivante peuvent baisser ; null : inconnu, pas encore écoulée, ou
   * sans reprise automatique (première année).
   */
  readonly baisse: Centimes | null
}

/** Du consommé sur une action qui n'a pas de crédits de l'État cette année. */
export interface HorsProgrammation {
  readonly axe: AxeSuivi
  readonly annee: number
  readonly action: string
  readonly consomme: Centimes
}

/** Ce que les années d'avant peuvent retirer de la dernière, au plus. Axes fongibles ; centimes. */
export interface Exposition {
  /** La dernière du contrat. */
  readonly annee: number
  /** null : aucune année d'avant n'est suivie. */
  readonly montant: Centimes | null
  /** Ce que l'État a déjà repris, selon les réglages : déduit de ces montants. */
  readonly dejaRepris: Centimes
  /** Une action, ou une année, n'est pas connue : le montant réel peut être supérieur. */
  readonly auMoins: boolean
  /** Ce que les années d'après la première ont déjà exposé, sous « sous-consommation ». */
  readonly dejaSignale: Centimes | null
  /** Programmé de la dernière année ; null si elle n'est pas au classeur. L'exposition peut le dépasser. */
  readonly programme: Centimes | null
  /** Chaque année d'avant la dernière ; montant null : inconnu. */
  readonly parAnnee: readonly AnneeExposee[]
}

export interface AnneeExposee {
  readonly annee: number
  /** null : l'année n'est pas au classeur. */
  readonly etat: EtatDAnnee | null
  readonly montant: Centimes | null
}

export interface Execution {
  /** Par année : chaque axe, les actions transversales s'il y en a, l'ensemble, puis ce qui se montre à part. */
  readonly lignes: readonly LigneDExecution[]
  readonly horsProgrammation: readonly HorsProgrammation[]
  /** Actions qui ont des crédits, et dont l'axe ou l'année n'est pas connu : elles ne sont dans aucune ligne. */
  readonly nonRattachees: number
  readonly exposition: Exposition
}
