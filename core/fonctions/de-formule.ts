import { type Entree, type Formule, sansTrace } from '../calculs/index.ts'
import { lireArgument } from './lire-argument.ts'
import type { LireType } from './type-ecrit.ts'
import type { Cellule, ErreurDeFonction, Scalaire } from './valeur.ts'

/** Une formule du référentiel appelée depuis une cellule : lire les arguments, calculer, rendre. */
export interface FormuleDeCellule<E extends object = object> {
  readonly nom: string
  /** Cellules rendues côte à côte par un appel. */
  readonly largeur: number
  readonly entrees: readonly (readonly [cle: string, entree: Entree])[]
  readonly lire: (valeurs: readonly Scalaire[], lireType: LireType) => E | ErreurDeFonction
  readonly calcule: (
    valeurs: readonly Scalaire[],
    lireType: LireType,
  ) => Cellule | readonly Cellule[]
}

/** Ne prend d'un calcul que ce qui s'exécute : c'est tout ce que charge un classeur Excel. */
export function deFormule<E extends object, R>(
  formule: Formule<E, R>,
  rendre: (resultat: R) => Cellule | readonly Cellule[],
  largeur = 1,
): FormuleDeCellule<E> {
  const nom = formule.fonction
  const entrees = Object.entries<Entree>(formule.entrees)

  function lire(valeurs: readonly Scalaire[], lireType: LireType): E | ErreurDeFonction {
    const lues: Record<string, number | string> = {}
    for (let i = 0; i < entrees.length; i++) {
      const [cle, entree] = entrees[i] as [string, Entree]
      const lu = lireArgument(nom, entree, valeurs[i], lireType)
      if (typeof lu === 'object') return lu
      if (lu !== undefined) lues[cle] = lu
    }
    const lus = lues as object as E
    const refus = formule.refuse?.(lus)
    return refus ? { erreur: `${nom} : ${refus}` } : lus
  }

  return {
    nom,
    largeur,
    entrees,
    lire,
    calcule: (valeurs, lireType) => {
      const lus = lire(valeurs, lireType)
      return 'erreur' in lus ? lus : rendre(formule.calcule(lus, sansTrace))
    },
  }
}
