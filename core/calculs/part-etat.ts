import {
  type Centimes,
  enPourcent,
  moins,
  partInferieure,
  plusGrand,
  plusPetit,
  ZERO,
} from '../modele/index.ts'
import { parite, plafondCee, valeurDe } from '../parametres/index.ts'
import { type Action, cee, cout, fse, refuserExces, tiers } from './action.ts'
import { calcul, type Formule } from './calcul.ts'
import { type Etape, sansTrace } from './etape.ts'

const PARITE = valeurDe(parite)
const PLAFOND_CEE = valeurDe(plafondCee)

export interface ActionEtCee extends Action {
  /** Les CEE de cette action échappent au plafond (animation hors-plafond, FSATME). */
  readonly horsPlafondCee?: boolean
}

/**
 * Part de l'État à parité, arrondie au centime inférieur ; le FSE+ n'y change rien. Avec des CEE, l'État et
 * les CEE ensemble restent sous leur plafond, sauf `horsPlafondCee`. Rend 0 si les tiers
 * et les CEE dépassent le coût.
 */
export function partEtat(action: ActionEtCee, etape: Etape = sansTrace): Centimes {
  const { cout, tiers = ZERO, cee = ZERO } = action
  if (tiers + cee > cout) {
    // Aucun mot d'une entrée dans cette formule : il serait remplacé par son montant.
    return etape('part de l’État', 'rien ne reste à partager', ZERO)
  }
  if (cee === 0) {
    const assiette = etape('assiette', laisseParLesAutres(action), moins(cout, tiers))
    return aParite('part de l’État', assiette, etape)
  }
  const assiette = etape('assiette', laisseParLesAutres(action), moins(moins(cout, tiers), cee))
  if (action.horsPlafondCee) {
    return aParite('part de l’État', assiette, etape)
  }
  const part = aParite('part à parité', assiette, etape)
  const maximum = etape(
    'maximum des CEE et de l’État',
    'coût × plafond CEE',
    partInferieure(cout, PLAFOND_CEE),
    { montant: cout, taux: PLAFOND_CEE, sens: 'inférieur' },
  )
  const laissee = moins(maximum, cee)
  const place = etape(
    'place laissée à l’État',
    // Aucun mot d’une entrée dans la seconde formule : il serait remplacé par son montant.
    laissee >= 0 ? 'maximum des CEE et de l’État − CEE' : 'aucune, ce maximum est déjà dépassé',
    plusGrand(ZERO, laissee),
  )
  return etape(
    'part de l’État',
    'le plus petit de\u00a0: part à parité\u00a0; place laissée à l’État',
    plusPetit(part, place),
  )
}

/** La formule de ce que les tiers et les CEE laissent à payer : seuls s’y écrivent ceux qui paient. */
export function laisseParLesAutres({ tiers = ZERO, cee = ZERO }: Action): string {
  return `coût${tiers === 0 ? '' : ' − tiers'}${cee === 0 ? '' : ' − CEE'}`
}

function aParite(nom: string, assiette: Centimes, etape: Etape): Centimes {
  const part = partInferieure(assiette, PARITE)
  return etape(nom, 'assiette × parité', part, {
    montant: assiette,
    taux: PARITE,
    sens: 'inférieur',
  })
}

/** Ce que citent les formules du partage entre l’État et la collectivité. */
export const PARAMETRES_DU_PARTAGE = { parité: parite, 'plafond CEE': plafondCee }

const formulePartEtat: Formule<Action, Centimes> = {
  fonction: 'PARTETAT',
  entrees: { cout, tiers, fse, cee },
  refuse: refuserExces,
  calcule: partEtat,
}

export const calculPartEtat = /* @__PURE__ */ calcul(formulePartEtat, {
  id: 'part-etat',
  titre: 'Part de l’État dans une action',
  description:
    'Moitié de ce qui reste à financer une fois déduits les tiers et les CEE, ' +
    'arrondie au centime inférieur. Avec des CEE, l’État et les CEE ensemble ne dépassent pas ' +
    `${enPourcent(PLAFOND_CEE)} du coût. Le FSE+ n’y change rien.`,
  sources: ['cadrage/parite', 'cadrage/exemple-tiers', 'cadrage/fse', 'transition/cee'],
  parametres: PARAMETRES_DU_PARTAGE,
  exemples: [
    { source: 'cadrage/exemple-tiers', entrees: { cout: 100 }, attendu: 50 },
    { source: 'cadrage/exemple-tiers', entrees: { cout: 100, tiers: 20 }, attendu: 40 },
    { source: 'cadrage/exemple-fse', entrees: { cout: 100, tiers: 20, fse: 10 }, attendu: 40 },
    { source: null, entrees: { cout: 100, cee: 60 }, attendu: 10 },
    { source: null, entrees: { cout: 100, cee: 50 }, attendu: 20 },
    { source: null, entrees: { cout: 100, cee: 30 }, attendu: 35 },
    { source: null, entrees: { cout: 100, cee: 75 }, attendu: 0 },
    { source: null, entrees: { cout: 100.01, tiers: 0 }, attendu: 50 },
  ],
})
