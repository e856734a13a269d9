import { type Calcul, type Entree, type Exemple, expliquer } from '../calculs/index.ts'
import type { FormuleDeCellule } from './de-formule.ts'
import { parametre } from './declarer.ts'
import type { ExempleDeFonction, FonctionParCellule } from './fonction.ts'
import { lireType } from './lire-type.ts'

/** La fonction de tableur d'un calcul : paramètres, exemples et sources viennent de sa déclaration. */
export function deCalcul<E extends object, R>(
  calcul: Calcul<E, R>,
  { nom, largeur, entrees, lire, calcule }: FormuleDeCellule<E>,
): FonctionParCellule {
  const [premier, ...suivants] = calcul.exemples.map((e) => exempleDe(e, entrees))
  if (!premier) throw new RangeError(`${nom} n’a pas d’exemple`)
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
    calcule: (valeurs) => calcule(valeurs, lireType),
    explique: (valeurs) => {
      const lus = lire(valeurs, lireType)
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
