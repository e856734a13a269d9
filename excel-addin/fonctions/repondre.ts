import { evaluerSurPlace, type ValeurDArgument } from '../../core/fonctions/index.ts'
import { moteurPose } from '../moteur/index.ts'
import { indisponible, type Resultat, rendre } from './resultat.ts'

/**
 * Répond à une cellule : aussitôt pour un calcul, par une promesse (« #OCCUPÉ! » le temps de la réponse) pour ce qui
 * demande tout le cœur. Lève une CustomFunctions.Error.
 */
export function repondre(
  nom: string,
  valeurs: readonly ValeurDArgument[],
): Resultat | Promise<Resultat> {
  const valeur = evaluerSurPlace(nom, valeurs)
  return valeur === null ? demander(nom, valeurs) : rendre(valeur)
}

async function demander(nom: string, valeurs: readonly ValeurDArgument[]): Promise<Resultat> {
  const valeur = await moteurPose()
    ?.evaluer(nom, valeurs)
    .catch(() => undefined)
  if (valeur !== undefined) return rendre(valeur)
  throw indisponible(
    `${nom}\u00a0: le moteur de Pacte ne répond pas. Ouvrez le volet de l’onglet Pacte, puis ` +
      'recalculez par Ctrl + Alt + F9.',
  )
}
