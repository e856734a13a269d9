import {
  type Contexte,
  estErreur,
  evaluer,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from '../../core/fonctions/index.ts'
import { type Appel, analyser } from './expression.ts'

/**
 * Évalue une formule écrite à la main, avec ou sans « = » : « PACTE.PARTETAT(100;20) ». Rend une cellule ou un
 * tableau par lignes ; une écriture incorrecte est, comme le refus d'une fonction, une erreur avec sa phrase.
 */
export function evaluerExpression(texte: string, contexte?: Partial<Contexte>): ValeurDeFonction {
  const appel = analyser(texte)
  return 'erreur' in appel ? appel : calculer(appel, contexte)
}

function calculer(appel: Appel, contexte: Partial<Contexte> | undefined): ValeurDeFonction {
  const valeurs: ValeurDArgument[] = []
  for (const argument of appel.arguments) {
    if (argument.genre === 'valeur') {
      valeurs.push(argument.valeur)
      continue
    }
    const rendue = calculer(argument, contexte)
    const faute = premiereErreur(rendue)
    if (faute) return faute
    valeurs.push(rendue as Scalaire | Scalaire[][])
  }
  return evaluer(appel.fonction, valeurs, contexte)
}

// Une erreur dans un argument est celle de la formule entière, comme dans un tableur.
function premiereErreur(valeur: ValeurDeFonction) {
  if (estErreur(valeur)) return valeur
  return typeof valeur === 'object' ? valeur.flat().find(estErreur) : undefined
}
