import { type Centimes, enPourcent, type Fraction } from '../../core/modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../../core/nombres/index.ts'
import {
  anneesDuContrat,
  compensationParRepas,
  echeanceMiParcours,
  type Parametre,
  parite,
  partCantine,
  plafondCee,
  plancherDepartement,
  plancherMetropole,
  programmeEmploi,
  programmeSolidarites,
  quotientMaximal,
  signatureLimite,
  tarifMaximalDuRepas,
  tauxCee,
} from '../../core/parametres/index.ts'
import type { CleCitee } from '../../core/sources/index.ts'
import { enLettres } from './dates.ts'

/** Une valeur chiffrée du texte, telle qu'on la montre. */
export interface ValeurMontree {
  readonly id: string
  readonly titre: string
  readonly valeurs: readonly {
    readonly depuis: number
    readonly ecrite: string
    readonly source: CleCitee
    /** AAAA-MM-JJ. */
    readonly valableLe: string
  }[]
}

const taux = (parametre: Parametre<Fraction>) => montrer(parametre, enPourcent)
const montant = (parametre: Parametre<Centimes>) => montrer(parametre, ecrireEuros)
const jour = (parametre: Parametre<string>) => montrer(parametre, enLettres)

/** Toutes les valeurs datées, dans l'ordre de leur déclaration. */
export const VALEURS: readonly ValeurMontree[] = [
  taux(parite),
  taux(plancherDepartement),
  taux(plancherMetropole),
  taux(plafondCee),
  taux(tauxCee),
  taux(partCantine),
  montant(compensationParRepas),
  montant(tarifMaximalDuRepas),
  montrer(quotientMaximal, ecrireNombre),
  montrer(anneesDuContrat, ({ premiere, derniere }) => `${premiere} à ${derniere}`),
  jour(signatureLimite),
  jour(echeanceMiParcours),
  montrer(programmeEmploi, String),
  montrer(programmeSolidarites, String),
]

function montrer<T>({ id, titre, valeurs }: Parametre<T>, ecrire: (v: T) => string): ValeurMontree {
  return {
    id,
    titre,
    valeurs: valeurs.map(({ valeur, ...reste }) => ({ ...reste, ecrite: ecrire(valeur) })),
  }
}

/** Les valeurs que posent ces passages. */
export function valeursDe(sources: readonly CleCitee[]): readonly ValeurMontree[] {
  return VALEURS.filter(({ valeurs }) => valeurs.some(({ source }) => sources.includes(source)))
}
