import { INDICATEURS } from '../catalogue/index.ts'
import { VERSION_DES_REGLES } from '../version/index.ts'
import { diffuser } from './diffuser.ts'
import type { Contexte, Fonction, Ressources } from './fonction.ts'
import { lireType } from './lire-type.ts'
import type { ErreurDeFonction, ValeurDArgument, ValeurDeFonction } from './valeur.ts'

const CONTEXTE: Contexte = { date: VERSION_DES_REGLES, indicateurs: INDICATEURS }

/** Applique une fonction, qui connaît celles de `fonctions`, à ce que l'hôte a reçu ; ne lève pas. */
export function appliquer(
  fonction: Fonction,
  valeurs: readonly ValeurDArgument[],
  fonctions: readonly Fonction[],
  contexte?: Partial<Contexte>,
): ValeurDeFonction {
  if (valeurs.length > fonction.parametres.length && !fonction.variadique) {
    return trop(fonction, valeurs.length)
  }
  const ressources: Ressources = { ...CONTEXTE, ...contexte, lireType, fonctions }
  if (fonction.portee === 'ensemble') return fonction.calcule(valeurs, ressources)
  return diffuser(fonction, ressources, valeurs)
}

function trop({ nom, parametres }: Fonction, recus: number): ErreurDeFonction {
  const admis = parametres.map((p) => p.nom).join('\u00a0; ')
  const attendus = parametres.length === 0 ? 'n’attend rien' : `attend au plus ${admis}`
  const recues = recus > 1 ? 'valeurs reçues' : 'valeur reçue'
  return { erreur: `${nom}\u00a0: ${recus} ${recues}, alors que la fonction ${attendus}.` }
}
