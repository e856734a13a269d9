import type { Centimes, Fraction } from '../modele/index.ts'
import type { Parametre } from '../parametres/index.ts'
import type { CleSource } from '../sources/index.ts'
import type { Entree } from './entree.ts'
import type { Etape } from './etape.ts'

/** Un exemple exécuté par les tests ; montants en euros, comme dans un classeur. */
export interface Exemple<Cle extends string = string> {
  /** Le passage qui donne l'exemple ; null : l'exemple est le nôtre. */
  readonly source: CleSource | null
  readonly entrees: Readonly<Partial<Record<Cle, number | string>>>
  readonly attendu: number | readonly number[]
}

/** Ce qui s'exécute d'un calcul : une fonction de tableur n'a besoin de rien d'autre pour répondre. */
export interface Formule<E extends object = object, R = unknown> {
  readonly fonction: string
  readonly entrees: Readonly<Record<keyof E & string, Entree>>
  /** La phrase qui refuse des entrées contradictoires ; null : le calcul a un sens. */
  readonly refuse?: (entrees: E) => string | null
  readonly calcule: (entrees: E, etape: Etape) => R
}

/** Ce qui s'en lit : documentation, citation, explication, exemples. */
interface Propos<E extends object> {
  readonly id: string
  readonly titre: string
  readonly description: string
  readonly sources: readonly CleSource[]
  /** Paramètres cités par les formules, sous le nom qu'elles leur donnent. */
  readonly parametres: Readonly<Record<string, Parametre<Centimes | Fraction>>>
  /** Note à joindre à l'explication (valeur à confirmer…) ; null : rien à dire. */
  readonly note?: (entrees: E) => string | null
  readonly exemples: readonly [Exemple<keyof E & string>, ...Exemple<keyof E & string>[]]
}

/** Un calcul du référentiel : la fonction de tableur, l'explication et la citation en découlent. */
export interface Calcul<E extends object = object, R = unknown> extends Formule<E, R>, Propos<E> {}

/**
 * Déclare un calcul. Ce qui s'exécute et ce qui se lit sont côte à côte mais séparés : functions.js, que chaque
 * classeur Excel charge, se construit sans le propos.
 */
export function calcul<E extends object, R>(
  formule: Formule<E, R>,
  propos: Propos<E>,
): Calcul<E, R> {
  return { ...formule, ...propos }
}
