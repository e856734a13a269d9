import { type Cellule, estErreur, type ValeurDeFonction } from '../../core/fonctions/index.ts'
import { nomDansSheets } from './noms.ts'

/** Ce que Google Sheets reçoit : une cellule, ou des lignes qu'il étale à partir de celle de la formule. */
export type Resultat = number | string | readonly (readonly (number | string)[])[]

/**
 * Rend un résultat à Google Sheets. Une erreur seule est levée : la cellule montre #ERROR!, et sa phrase au survol.
 * Dans un tableau, une case ne peut pas être une erreur : elle porte la phrase, qu'aucune somme ne prend pour un
 * montant.
 */
export function rendre(nom: string, valeur: ValeurDeFonction): Resultat {
  if (estErreur(valeur)) throw new Error(direDansSheets(nom, valeur.erreur))
  if (typeof valeur !== 'object') return valeur
  return valeur.map((ligne) => ligne.map((cellule) => rendreLaCase(nom, cellule)))
}

function rendreLaCase(nom: string, cellule: Cellule): number | string {
  return estErreur(cellule) ? direDansSheets(nom, cellule.erreur) : cellule
}

/** Le cœur nomme la fonction en tête de phrase : ici, du nom que l'utilisateur a écrit. */
function direDansSheets(nom: string, phrase: string): string {
  return phrase.startsWith(nom) ? nomDansSheets(phrase) : phrase
}
