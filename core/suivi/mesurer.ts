import { diminution } from '../calculs/index.ts'
import { type Centimes, type UniteDAction, ZERO } from '../modele/index.ts'
import { type Contexte, consommeDe, estJustifiee } from '../regles/index.ts'

/** Une action programmée, une année. Centimes ; consommé null : inconnu. */
export interface Mesure {
  readonly unite: UniteDAction
  readonly programme: Centimes
  readonly consomme: Centimes | null
  /** Programmé et non consommé ; 0 si l'action dépasse, ou si son consommé n'est pas connu. */
  readonly ecart: Centimes
  readonly justifiee: boolean
}

/** null : l'action n'a pas de part de l'État, ou on ne la lit pas. */
export function mesurer(unite: UniteDAction, contexte: Contexte): Mesure | null {
  const programme = unite.montants.partEtat
  if (typeof programme !== 'number' || programme <= 0) return null
  const consomme = consommeEcrit(unite)
  return {
    unite,
    programme,
    consomme,
    ecart: consomme === null ? ZERO : diminution({ credits: programme, engages: consomme }),
    justifiee: estJustifiee(unite, contexte),
  }
}

/** Somme des consommés ; null si aucun n'est écrit, ou s'il en manque un. */
export function consommeEcrit(unite: UniteDAction): Centimes | null {
  return typeof unite.montants.consomme === 'number' ? consommeDe(unite) : null
}
