import type { Gravite } from '../constats/index.ts'
import type { ValeurBrute } from '../grille/index.ts'
import type { Axe } from '../modele/index.ts'
import type { CleInterpretation, Interpretations, ReglagesEcrits } from '../reglages/index.ts'
import type { IdDeRegle } from './registre.ts'

/** Une cellule qui n'est pas seulement sa valeur : une formule (sans « = »), une date. */
export interface CelluleParticuliere {
  /** null : le fichier n'a pas gardé le résultat de la formule. */
  readonly valeur: ValeurBrute
  readonly formule?: string
  readonly format?: string
}

export type CelluleDeCas = string | number | CelluleParticuliere

export type Rangee = readonly CelluleDeCas[]

/** Tout ce que la règle doit dire, mot pour mot. Ce qui n'est pas écrit est vide. Montants en euros. */
export interface ConstatAttendu {
  readonly gravite: Gravite
  readonly axe?: Axe
  readonly annee?: number
  readonly action?: string
  readonly cellules?: readonly string[]
  readonly message: string
  readonly etapes?: readonly string[]
  /** Constaté, attendu. */
  readonly montants?: readonly [number, number]
  readonly interpretations?: readonly CleInterpretation[]
  readonly correction?: { readonly cellule: string; readonly valeur: number }
}

/** Les réglages du contrat, tels qu'ils s'écrivent ; la tolérance y est en euros. */
export type ContratDuCas = Omit<NonNullable<ReglagesEcrits['contrat']>, 'interpretations'> & {
  readonly interpretations?: Partial<Omit<Interpretations, 'tolerance'>> & {
    readonly tolerance?: number
  }
}

/** La même feuille, un pas plus loin : ses cellules changées, et ce que la règle dit encore (rien, d'ordinaire). */
export interface Voisin {
  readonly pourquoi: string
  /** Par cellule (notation A1), ce qui la remplace ; un voisin peut agrandir la feuille. */
  readonly change: Readonly<Record<string, CelluleDeCas>>
  readonly restent?: readonly [ConstatAttendu, ...ConstatAttendu[]]
}

/** Un petit budget, dans la langue de ceux qui le tiennent, et ce que la règle en dit. */
export interface Cas {
  readonly quand: string
  /** La feuille entière, son coin en A1. Montants en euros. */
  readonly feuille: readonly Rangee[]
  /** Le nom de la feuille ; « Budget » sans rien dire. */
  readonly nomDeFeuille?: string
  /** Ce que le classeur ne dit pas ; sans rien : un département. */
  readonly contrat?: ContratDuCas
  /** Jour de la vérification, AAAA-MM-JJ. */
  readonly date?: string
  readonly constats: readonly [ConstatAttendu, ...ConstatAttendu[]]
  readonly voisins?: readonly Voisin[]
}

/** Les cas d'une règle ; le premier est celui que montre la documentation. */
export interface CasDeRegle<Id extends IdDeRegle = IdDeRegle> {
  readonly regle: Id
  readonly cas: readonly [Cas, ...Cas[]]
}
