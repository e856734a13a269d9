import { type Cellule, estErreur, type ValeurDeFonction } from '../../core/fonctions/index.ts'

/** Ce qu'Excel reçoit d'une fonction : toujours des lignes, qu'il étale à partir de la cellule de la formule. */
export type Resultat = readonly (readonly (number | string | CustomFunctions.Error)[])[]

/**
 * Rend un résultat à Excel. Dans un tableau, une erreur est la valeur de sa case ; seule, elle est levée, et Excel
 * montre sa phrase au survol de #VALEUR!.
 */
export function rendre(valeur: ValeurDeFonction): Resultat {
  if (estErreur(valeur)) throw erreur(valeur.erreur)
  return typeof valeur === 'object' ? valeur.map((ligne) => ligne.map(rendreLaCase)) : [[valeur]]
}

/** Ce n'est pas la faute de la formule : #N/A, avec la phrase qui dit quoi faire. */
export function indisponible(phrase: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, phrase)
}

function erreur(phrase: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, phrase)
}

function rendreLaCase(cellule: Cellule): number | string | CustomFunctions.Error {
  return estErreur(cellule) ? erreur(cellule.erreur) : cellule
}
