import { type Calcul, type Entree, sansTrace } from '../calculs/index.ts'
import { parametre } from './declarer.ts'
import type { FonctionSurPlace } from './fonction.ts'
import { lireArgument } from './lire-argument.ts'
import { proposDe } from './propos-de-calcul.ts'
import type { LireType } from './type-ecrit.ts'
import type { Cellule, ErreurDeFonction, Scalaire } from './valeur.ts'

/** Comment le résultat d'un calcul s'écrit dans une feuille. */
interface Rendu<R> {
  readonly rend: (resultat: R) => Cellule | readonly Cellule[]
  /** Cellules rendues côte à côte par un appel. */
  readonly largeur: number
}

/** La fonction de tableur d'un calcul : paramètres, exemples et sources viennent de sa déclaration. */
export function deCalcul<E extends object, R>(
  calcul: Calcul<E, R>,
  { rend, largeur }: Rendu<R>,
): FonctionSurPlace {
  const nom = calcul.fonction
  const entrees = Object.entries<Entree>(calcul.entrees)

  function lire(valeurs: readonly Scalaire[], lireType: LireType): E | ErreurDeFonction {
    const lues: Record<string, number | string> = {}
    for (let i = 0; i < entrees.length; i++) {
      const [cle, entree] = entrees[i] as [string, Entree]
      const lu = lireArgument(nom, entree, valeurs[i], lireType)
      if (typeof lu === 'object') return lu
      if (lu !== undefined) lues[cle] = lu
    }
    const lus = lues as object as E
    const refus = calcul.refuse?.(lus)
    return refus ? { erreur: `${nom}\u00a0: ${refus}` } : lus
  }

  return {
    portee: 'cellule',
    nom,
    parametres: entrees.map(([cle, entree]) => parametre(cle, entree)),
    variadique: false,
    largeur,
    calcule: (valeurs, { lireType }) => {
      const lus = lire(valeurs, lireType)
      return 'erreur' in lus ? lus : rend(calcul.calcule(lus, sansTrace))
    },
    ...proposDe(calcul, lire),
  }
}
