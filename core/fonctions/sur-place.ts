import { compensationCantineSurPlace } from './compensation-cantine.ts'
import type { FormuleDeCellule } from './de-formule.ts'
import { diffuser } from './diffuser.ts'
import { diminutionSurPlace } from './diminution.ts'
import { manquePlancherSurPlace } from './manque-plancher.ts'
import { partCollectiviteSurPlace } from './part-collectivite.ts'
import { partEtatSurPlace } from './part-etat.ts'
import { planFinancementSurPlace } from './plan-financement.ts'
import { plancherSurPlace } from './plancher.ts'
import { restePlafondSurPlace } from './reste-plafond.ts'
import { tauxCeeSurPlace } from './taux-cee.ts'
import { typeEcrit } from './type-ecrit.ts'
import {
  estOmis,
  estPlage,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from './valeur.ts'

/** Les fonctions qui se calculent sans catalogue ni règle, en quelques kilo-octets : les calculs, et eux seuls. */
const SUR_PLACE: readonly FormuleDeCellule[] = [
  partEtatSurPlace,
  partCollectiviteSurPlace,
  planFinancementSurPlace,
  plancherSurPlace,
  manquePlancherSurPlace,
  restePlafondSurPlace,
  tauxCeeSurPlace,
  compensationCantineSurPlace,
  diminutionSurPlace,
]

/**
 * Évalue une fonction comme `evaluer`, sans attendre. Rend null quand il y faut tout le cœur : une autre fonction, ou
 * une collectivité donnée par son nom.
 */
export function evaluerSurPlace(
  nom: string,
  valeurs: readonly ValeurDArgument[],
): ValeurDeFonction | null {
  const formule = SUR_PLACE.find((f) => f.nom === nom)
  if (formule === undefined || nommeUneCollectivite(formule, valeurs)) return null
  const { largeur, calcule } = formule
  return diffuser({ nom, largeur, calcule: (v) => calcule(v, typeEcrit) }, valeurs)
}

function nommeUneCollectivite(
  { entrees }: FormuleDeCellule,
  valeurs: readonly ValeurDArgument[],
): boolean {
  return entrees.some(([, { genre }], i) => genre === 'type' && contientUnNom(valeurs[i]))
}

function contientUnNom(valeur: ValeurDArgument): boolean {
  return estPlage(valeur) ? valeur.some((ligne) => ligne.some(estUnNom)) : estUnNom(valeur)
}

function estUnNom(valeur: Scalaire): boolean {
  if (typeof valeur === 'number') return valeur !== 0
  return typeof valeur === 'string' && !estOmis(valeur) && typeEcrit(valeur) === 'inconnu'
}
