import { diffuser } from './diffuser.ts'
import type { FonctionSurPlace } from './fonction.ts'
import { SUR_PLACE } from './registre.ts'
import { typeEcrit } from './type-ecrit.ts'
import {
  estOmis,
  estPlage,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from './valeur.ts'

/**
 * Évalue une fonction comme `evaluer`, sans attendre. Rend null quand il y faut tout le cœur : une autre fonction, ou
 * une collectivité donnée par son nom.
 */
export function evaluerSurPlace(
  nom: string,
  valeurs: readonly ValeurDArgument[],
): ValeurDeFonction | null {
  const fonction = SUR_PLACE.find((f) => f.nom === nom)
  if (fonction === undefined || nommeUneCollectivite(fonction, valeurs)) return null
  return diffuser(fonction, { lireType: typeEcrit }, valeurs)
}

function nommeUneCollectivite(
  { parametres }: FonctionSurPlace,
  valeurs: readonly ValeurDArgument[],
): boolean {
  return parametres.some(({ genre }, i) => genre === 'type' && contientUnNom(valeurs[i]))
}

function contientUnNom(valeur: ValeurDArgument): boolean {
  return estPlage(valeur) ? valeur.some((ligne) => ligne.some(estUnNom)) : estUnNom(valeur)
}

function estUnNom(valeur: Scalaire): boolean {
  if (typeof valeur === 'number') return valeur !== 0
  return typeof valeur === 'string' && !estOmis(valeur) && typeEcrit(valeur) === 'inconnu'
}
