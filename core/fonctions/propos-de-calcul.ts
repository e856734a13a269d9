import { type Calcul, type Exemple, expliquer } from '../calculs/index.ts'
import type { ExempleDeFonction, FonctionSurPlace } from './fonction.ts'
import type { LireType } from './type-ecrit.ts'
import type { ErreurDeFonction, Scalaire } from './valeur.ts'

/** Ce qui se lit d'une fonction de calcul. functions.js, que chaque classeur charge, se construit sans. */
export function proposDe<E extends object, R>(
  calcul: Calcul<E, R>,
  lire: (valeurs: readonly Scalaire[], lireType: LireType) => E | ErreurDeFonction,
): Pick<FonctionSurPlace, 'titre' | 'description' | 'exemples' | 'sources' | 'explique'> {
  const { titre, description, sources } = calcul
  return {
    titre,
    description,
    exemples: exemplesDe(calcul),
    sources,
    explique: (valeurs, { lireType }) => {
      const lus = lire(valeurs, lireType)
      return 'erreur' in lus ? lus : expliquer(calcul, lus)
    },
  }
}

function exemplesDe<E extends object, R>({
  entrees,
  exemples: [premier, ...suivants],
}: Calcul<E, R>): FonctionSurPlace['exemples'] {
  const enFonction = (exemple: Exemple) => exempleDe(exemple, Object.keys(entrees))
  return [enFonction(premier), ...suivants.map(enFonction)]
}

function exempleDe({ entrees, attendu }: Exemple, cles: readonly string[]): ExempleDeFonction {
  const valeurs = cles.map((cle) => entrees[cle])
  while (valeurs.at(-1) === undefined) valeurs.pop()
  return { arguments: valeurs, attendu: typeof attendu === 'number' ? attendu : [attendu] }
}
