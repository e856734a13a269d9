import { type Centimes, enPourcent, fois, partInferieure, plusPetit } from '../modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../nombres/index.ts'
import {
  compensationParRepas,
  partCantine,
  quotientMaximal,
  tarifMaximalDuRepas,
  valeurDe,
} from '../parametres/index.ts'
import { calcul, type Formule } from './calcul.ts'
import { entier, montant, omisSi0 } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'

const PAR_REPAS = valeurDe(compensationParRepas)
const PART_MAXIMALE = valeurDe(partCantine)
const TARIF = ecrireEuros(valeurDe(tarifMaximalDuRepas))
const QUOTIENT = ecrireNombre(valeurDe(quotientMaximal))

export interface Cantine {
  /** Repas servis aux conditions du texte (tarif et quotient familial) ; entier. */
  readonly repas: number
  /** Crédits État de l'axe transition, en centimes ; omis : la limite n'est pas appliquée. */
  readonly creditsAxe?: Centimes
}

/** Compensation par repas, dans la limite d'une part des crédits de l'axe (centime inférieur). */
export function compensationCantine(cantine: Cantine, etape: Etape = sansTrace): Centimes {
  const { repas, creditsAxe } = cantine
  const due = fois(PAR_REPAS, repas)
  if (creditsAxe === undefined) return etape('compensation', 'repas × compensation par repas', due)
  const parRepas = etape('compensation des repas', 'repas × compensation par repas', due)
  const limite = etape(
    'limite de l’axe',
    'crédits de l’axe × part maximale',
    partInferieure(creditsAxe, PART_MAXIMALE),
    { montant: creditsAxe, taux: PART_MAXIMALE, sens: 'inférieur' },
  )
  return etape(
    'compensation',
    'le plus petit de\u00a0: compensation des repas\u00a0; limite de l’axe',
    plusPetit(parRepas, limite),
  )
}

const formuleCompensationCantine: Formule<Cantine, Centimes> = {
  fonction: 'COMPENSATIONCANTINE',
  entrees: {
    repas: entier(
      'les repas',
      `Nombre de repas servis à ${TARIF} ou moins aux élèves dont le quotient familial ne ` +
        `dépasse pas ${QUOTIENT}\u00a0€`,
    ),
    creditsAxe: omisSi0(
      montant(
        'les crédits de l’axe',
        'Crédits de l’État de l’axe Transition dans l’année, en ' +
          'euros ; vide, omis ou 0 : la limite n’est pas appliquée',
      ),
    ),
  },
  calcule: compensationCantine,
}

export const calculCompensationCantine = /* @__PURE__ */ calcul(formuleCompensationCantine, {
  id: 'compensation-cantine',
  titre: 'Compensation de l’État pour la tarification sociale des cantines',
  description:
    `${ecrireEuros(PAR_REPAS)} par repas servi aux conditions du texte, dans la ` +
    `limite de ${enPourcent(PART_MAXIMALE)} des crédits de l’État de l’axe Transition s’ils sont ` +
    'donnés ; une cellule vide ou 0 vaut « non donnés ».',
  sources: [
    'transition/cantine-un-euro',
    'transition/cantine-part-axe',
    'transition/cantine-depassement',
  ],
  parametres: { 'compensation par repas': compensationParRepas, 'part maximale': partCantine },
  exemples: [
    { source: 'transition/cantine-un-euro', entrees: { repas: 12_000 }, attendu: 12_000 },
    { source: null, entrees: { repas: 12_000, creditsAxe: 40_000 }, attendu: 12_000 },
    { source: null, entrees: { repas: 12_000, creditsAxe: 39_999.99 }, attendu: 11_999.99 },
  ],
})
