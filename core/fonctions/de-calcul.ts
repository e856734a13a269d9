import { type Calcul, type Entree, type Exemple, expliquer, sansTrace } from '../calculs/index.ts'
import { parametre } from './declarer.ts'
import type { ExempleDeFonction, FonctionParCellule } from './fonction.ts'
import { lireArgument } from './lire-argument.ts'
import type { Cellule, ErreurDeFonction, Scalaire } from './valeur.ts'

/** La fonction de tableur d'un calcul : nom, paramètres, exemples et sources viennent de sa déclaration. */
export function deCalcul<E extends object, R>(
  calcul: Calcul<E, R>,
  rendre: (resultat: R) => Cellule | readonly Cellule[],
  largeur = 1,
): FonctionParCellule {
  const nom = calcul.fonction
  const entrees = Object.entries<Entree>(calcul.entrees)
  const [premier, ...suivants] = calcul.exemples.map((e) => exempleDe(e, entrees))
  if (!premier) throw new RangeError(`${nom} n'a pas d'exemple`)

  function lire(valeurs: readonly Scalaire[]): E | ErreurDeFonction {
    const lues: Record<string, number | string> = {}
    for (let i = 0; i < entrees.length; i++) {
      const [cle, entree] = entrees[i] as [string, Entree]
      const lu = lireArgument(nom, entree, valeurs[i])
      if (typeof lu === 'object') return lu
      if (lu !== undefined) lues[cle] = lu
    }
    const lus = lues as object as E
    const refus = calcul.refuse?.(lus)
    return refus ? { erreur: `${nom} : ${refus}` } : lus
  }

  return {
    portee: 'cellule',
    nom,
    titre: calcul.titre,
    description: calcul.description,
    parametres: entrees.map(([cle, entree]) => parametre(cle, entree)),
    variadique: false,
    exemples: [premier, ...suivants],
    sources: calcul.sources,
    etale: largeur > 1,
    largeur,
    calcule: (valeurs) => {
      const lus = lire(valeurs)
      return 'erreur' in lus ? lus : rendre(calcul.calcule(lus, sansTrace))
    },
    explique: (valeurs) => {
      const lus = lire(valeurs)
      return 'erreur' in lus ? lus : expliquer(calcul, lus)
    },
  }
}

function exempleDe(
  { entrees, attendu }: Exemple,
  declarees: readonly (readonly [string, Entree])[],
): ExempleDeFonction {
  const valeurs = declarees.map(([cle]) => entrees[cle])
  while (valeurs.at(-1) === undefined) valeurs.pop()
  return {
    arguments: valeurs,
    attendu: typeof attendu === 'number' ? attendu : [attendu],
  }
}
