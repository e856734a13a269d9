import { appliquer } from './appliquer.ts'
import type { Contexte, Fonction } from './fonction.ts'
import { nomSimple } from './noms.ts'
import { FONCTIONS } from './registre.ts'
import type { ErreurDeFonction, ValeurDArgument, ValeurDeFonction } from './valeur.ts'

const PAR_NOM: ReadonlyMap<string, Fonction> = new Map(FONCTIONS.map((f) => [f.nom, f]))

/** La fonction de ce nom, sous l'une de ses écritures ; null si elle n'existe pas. */
export function fonctionNommee(nom: string): Fonction | null {
  return PAR_NOM.get(nom) ?? PAR_NOM.get(nomSimple(nom)) ?? null
}

/**
 * Évalue une fonction de tableur. Rend une cellule, ou un tableau par lignes si la fonction est étalée ou
 * reçoit une plage ; ne lève pas : une erreur est une valeur, une phrase qui nomme la fonction, le paramètre
 * et la valeur reçue. L'hôte donne la date et les indicateurs complétés par l'utilisateur, s'il en a.
 */
export function evaluer(
  nom: string,
  valeurs: readonly ValeurDArgument[],
  contexte?: Partial<Contexte>,
): ValeurDeFonction {
  const fonction = fonctionNommee(nom)
  return fonction === null ? inconnue(nom) : appliquer(fonction, valeurs, FONCTIONS, contexte)
}

function inconnue(nom: string): ErreurDeFonction {
  const noms = FONCTIONS.map((f) => f.nom).join(', ')
  return { erreur: `«\u00a0${nom}\u00a0» n’est pas une fonction de Pacte (${noms}).` }
}
