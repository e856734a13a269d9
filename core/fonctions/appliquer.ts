import { INDICATEURS } from '../catalogue/index.ts'
import { VERSION_DES_REGLES } from '../version/index.ts'
import { diffuser } from './diffuser.ts'
import type { Contexte, Fonction } from './fonction.ts'
import type { ErreurDeFonction, ValeurDArgument, ValeurDeFonction } from './valeur.ts'

const CONTEXTE: Contexte = { date: VERSION_DES_REGLES, indicateurs: INDICATEURS }

/** Applique une fonction à ce que l'hôte a reçu ; ne lève pas. */
export function appliquer(
  fonction: Fonction,
  valeurs: readonly ValeurDArgument[],
  contexte?: Partial<Contexte>,
): ValeurDeFonction {
  if (valeurs.length > fonction.parametres.length && !fonction.variadique) {
    return trop(fonction, valeurs.length)
  }
  const complet = contexte === undefined ? CONTEXTE : { ...CONTEXTE, ...contexte }
  if (fonction.portee === 'ensemble') return fonction.calcule(valeurs, complet)
  const { nom, largeur, calcule } = fonction
  return diffuser({ nom, largeur, calcule: (v) => calcule(v, complet) }, valeurs)
}

function trop({ nom, parametres }: Fonction, recus: number): ErreurDeFonction {
  const admis = parametres.map((p) => p.nom).join(' ; ')
  const attendus = parametres.length === 0 ? 'n’attend rien' : `attend au plus ${admis}`
  return { erreur: `${nom} : ${recus} valeurs reçues, alors que la fonction ${attendus}.` }
}
