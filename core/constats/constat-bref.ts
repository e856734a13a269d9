import { a1 } from '../grille/index.ts'
import type { Axe, Lieu } from '../modele/index.ts'
import type { CleInterpretation } from '../reglages/index.ts'
import type { CleCitee } from '../sources/index.ts'
import type { Constat, Gravite, MontantsDuConstat } from './constat.ts'

/** Ce qu’un constat dit, et que l’on peut refaire. */
export interface Dit {
  readonly message: string
  readonly etapes: readonly string[]
}

/** Refait la phrase d’un constat de ce qu’il examinait ; `rang` : le combientième qu’on en a dit. */
export type Redire<Matiere> = (matiere: Matiere, rang: number) => Dit

/** Le même pour tous : une correction ne s’offre qu’à un constat entier. */
const AUCUNE: readonly never[] = []

/**
 * Un constat parmi des milliers d’une même règle. Sa phrase et ses étapes, les deux tiers de son poids, se refont quand
 * on les lit : peu le seront, une sortie ne détaille que les premiers. Pour quitter ce programme : `enClair`.
 */
export class ConstatBref<Matiere> implements Constat {
  declare readonly regle: string
  declare readonly gravite: Gravite
  declare readonly admis: boolean
  declare readonly axe: Axe | null
  declare readonly annee: number | null
  declare readonly action: string | null
  declare readonly feuille: string | null
  declare readonly montants: MontantsDuConstat | null
  declare readonly sources: readonly CleCitee[]
  declare readonly interpretations: readonly CleInterpretation[]
  declare private readonly places: Lieu | readonly string[]
  declare private readonly redire: Redire<Matiere>
  declare private readonly matiere: Matiere
  declare private readonly rang: number

  /** `places` : sa seule cellule, ou toutes les siennes. */
  constructor(
    entete: Omit<Constat, 'cellules' | 'message' | 'etapes' | 'correction' | 'correctionJointe'>,
    places: Lieu | readonly string[],
    redire: Redire<Matiere>,
    matiere: Matiere,
    rang: number,
  ) {
    this.regle = entete.regle
    this.gravite = entete.gravite
    this.admis = entete.admis
    this.axe = entete.axe
    this.annee = entete.annee
    this.action = entete.action
    this.feuille = entete.feuille
    this.montants = entete.montants
    this.sources = entete.sources
    this.interpretations = entete.interpretations
    this.places = places
    this.redire = redire
    this.matiere = matiere
    this.rang = rang
  }

  get cellules(): readonly string[] {
    const { places } = this
    return 'ligne' in places ? [a1(places.ligne, places.colonne)] : places
  }

  get message(): string {
    return this.redire(this.matiere, this.rang).message
  }

  get etapes(): readonly string[] {
    return this.redire(this.matiere, this.rang).etapes
  }

  get correction(): null {
    return null
  }

  get correctionJointe(): readonly never[] {
    return AUCUNE
  }

  /** Le même, en d’autres cellules. */
  deplace(feuille: string, cellules: readonly string[]): ConstatBref<Matiere> {
    return new ConstatBref({ ...this, feuille }, cellules, this.redire, this.matiere, this.rang)
  }
}

/** En données simples : ce qui change de programme ne garde que les siennes. */
export function enClair(constat: Constat): Constat {
  if (!(constat instanceof ConstatBref)) return constat
  const { message, etapes } = constat
  return {
    regle: constat.regle,
    gravite: constat.gravite,
    admis: constat.admis,
    axe: constat.axe,
    annee: constat.annee,
    action: constat.action,
    feuille: constat.feuille,
    cellules: constat.cellules,
    message,
    etapes,
    montants: constat.montants,
    sources: constat.sources,
    interpretations: constat.interpretations,
    correction: null,
    correctionJointe: AUCUNE,
  }
}
