import { INDICATEURS } from '../catalogue/index.ts'
import { VERSION_DES_REGLES } from '../version/index.ts'
import { diffuser } from './diffuser.ts'
import type { Contexte, Fonction } from './fonction.ts'
import { nomSimple } from './noms.ts'
import { FONCTIONS } from './registre.ts'
import type { ErreurDeFonction, ValeurDArgument, ValeurDeFonction } from './valeur.ts'

const PAR_NOM: ReadonlyMap<string, Fonction> = new Map(FONCTIONS.map((f) => [f.nom, f]))

const CONTEXTE: Contexte = { date: VERSION_DES_REGLES, indicateurs: INDICATEURS }

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
  if (fonction === null) return inconnue(nom)
  if (valeurs.length > fonction.parametres.length && !fonction.variadique) {
    return trop(fonction, valeurs.length)
  }
  const complet = contexte === undefined ? CONTEXTE : { ...CONTEXTE, ...contexte }
  if (fonction.portee === 'ensemble') return fonction.calcule(valeurs, complet)
  const { nom: propre, largeur, calcule } = fonction
  return diffuser({ nom: propre, largeur, calcule: (v) => calcule(v, complet) }, valeurs)
}

function inconnue(nom: string): ErreurDeFonction {
  const noms = FONCTIONS.map((f) => f.nom).join(', ')
  return { erreur: `« ${nom} » n’est pas une fonction de Pacte (${noms}).` }
}

function trop({ nom, parametres }: Fonction, recus: number): ErreurDeFonction {
  const admis = parametres.map((p) => p.nom).join(' ; ')
  const attendus = parametres.length === 0 ? 'n’attend rien' : `attend au plus ${admis}`
  return { erreur: `${nom} : ${recus} valeurs reçues, alors que la fonction ${attendus}.` }
}
