import type { Entree } from '../calculs/index.ts'
import type { Indicateur } from '../catalogue/index.ts'
import type { CleSource } from '../sources/index.ts'
import type { LireType } from './type-ecrit.ts'
import type {
  Cellule,
  ErreurDeFonction,
  Scalaire,
  ValeurDArgument,
  ValeurDeFonction,
} from './valeur.ts'

/** Ce que l'hôte sait et que le classeur ne passe pas en argument. */
export interface Contexte {
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
  readonly indicateurs: readonly Indicateur[]
}

/** Tout ce qu'un appel met à portée d'une fonction. */
export interface Ressources extends Contexte {
  readonly lireType: LireType
  /** Les autres fonctions : celles qu'EXPLIQUER et SOURCE connaissent. */
  readonly fonctions: readonly Fonction[]
}

export interface ParametreDeFonction extends Entree {
  readonly nom: string
}

/** Un exemple exécuté par les tests ; l'attendu est une valeur, ou un tableau par lignes. */
export interface ExempleDeFonction {
  readonly arguments: readonly ValeurDArgument[]
  readonly attendu: number | string | readonly (readonly (number | string)[])[]
}

interface Declaration {
  readonly nom: string
  readonly titre: string
  readonly description: string
  readonly parametres: readonly ParametreDeFonction[]
  /** Le dernier paramètre se répète. */
  readonly variadique: boolean
  readonly exemples: readonly [ExempleDeFonction, ...ExempleDeFonction[]]
  readonly sources: readonly CleSource[]
}

/** Se calcule cellule par cellule : une plage en argument rend un tableau de même forme. */
export interface FonctionParCellule<R = Ressources> extends Declaration {
  readonly portee: 'cellule'
  /** Cellules rendues côte à côte par un appel. */
  readonly largeur: number
  readonly calcule: (valeurs: readonly Scalaire[], ressources: R) => Cellule | readonly Cellule[]
  /** Les étapes du calcul, une phrase chacune ; absent : la fonction ne calcule rien. */
  readonly explique?: (
    valeurs: readonly Scalaire[],
    ressources: R,
  ) => readonly string[] | ErreurDeFonction
}

/** Ne demande que de lire un type de collectivité : se répond sans catalogue ni règle. */
export type FonctionSurPlace = FonctionParCellule<Pick<Ressources, 'lireType'>>

/** Reçoit ses plages entières. */
export interface FonctionDEnsemble extends Declaration {
  readonly portee: 'ensemble'
  /** Rend un tableau, et non une seule cellule. */
  readonly etalee: boolean
  readonly calcule: (
    valeurs: readonly ValeurDArgument[],
    ressources: Ressources,
  ) => ValeurDeFonction
  readonly explique?: (valeurs: readonly ValeurDArgument[]) => readonly string[] | ErreurDeFonction
}

export type Fonction = FonctionParCellule | FonctionDEnsemble

/** Un seul appel occupe plusieurs cellules. */
export function estEtalee(fonction: Fonction): boolean {
  return fonction.portee === 'ensemble' ? fonction.etalee : fonction.largeur > 1
}
