import {
  type Centimes,
  type Fraction,
  fraction,
  partSuperieure,
  plus,
  plusGrand,
  ZERO,
} from '../modele/index.ts'
import { parite, plafondCee, valeurDe } from '../parametres/index.ts'
import { cee, fse, tiers } from './action.ts'
import { calcul, type Formule } from './calcul.ts'
import { montant } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'
import { type ActionEtCee, PARAMETRES_DU_PARTAGE } from './part-etat.ts'

const inverse = (taux: Fraction) => fraction(taux.denominateur, taux.numerateur)
const PARTS = inverse(valeurDe(parite))
const LIMITE = inverse(valeurDe(plafondCee))

/** Ce qu'on veut de l'État, et ce qui finance déjà l'action. Centimes ; omis : 0. */
export interface PartVoulue {
  readonly partEtat: Centimes
  readonly tiers?: Centimes
  readonly fse?: Centimes
  readonly cee?: Centimes
}

/** Le plus petit coût où la part de l'État, à parité et sous le plafond des CEE, atteint celle qu'on veut. */
export function coutPourEtat(
  voulue: PartVoulue & Pick<ActionEtCee, 'horsPlafondCee'>,
  etape: Etape = sansTrace,
): Centimes {
  const { partEtat, tiers = ZERO, cee = ZERO } = voulue
  const cout = etape(
    'coût',
    'montant voulu ÷ parité + tiers + CEE',
    plus(plus(partSuperieure(partEtat, PARTS), tiers), cee),
  )
  if (cee === 0 || partEtat === 0 || voulue.horsPlafondCee) return cout
  return etape(
    'coût',
    'au moins (montant voulu + CEE) ÷ plafond CEE',
    plusGrand(cout, partSuperieure(plus(partEtat, cee), LIMITE)),
  )
}

const formuleCoutPourEtat: Formule<PartVoulue, Centimes> = {
  fonction: 'COUTPOURETAT',
  entrees: {
    partEtat: montant('le montant voulu', 'Part de l’État, en euros'),
    tiers,
    fse,
    cee,
  },
  calcule: coutPourEtat,
}

export const calculCoutPourEtat = /* @__PURE__ */ calcul(formuleCoutPourEtat, {
  id: 'cout-pour-etat',
  titre: 'Coût qu’il faut pour une part de l’État',
  description:
    'Le plus petit coût d’une action où la part de l’État atteint celle que vous donnez\u00a0: l’inverse ' +
    'de PARTETAT. La part de la collectivité monte d’autant. Le FSE+ n’y change rien.',
  sources: ['cadrage/parite', 'cadrage/exemple-tiers', 'cadrage/fse', 'transition/cee'],
  parametres: PARAMETRES_DU_PARTAGE,
  exemples: [
    { source: null, entrees: { partEtat: 28_000 }, attendu: 56_000 },
    { source: 'cadrage/exemple-tiers', entrees: { partEtat: 40, tiers: 20 }, attendu: 100 },
    { source: null, entrees: { partEtat: 20, cee: 50 }, attendu: 100 },
    { source: null, entrees: { partEtat: 10, cee: 60 }, attendu: 100 },
    { source: null, entrees: { partEtat: 35, cee: 30 }, attendu: 100 },
    { source: null, entrees: { partEtat: 50.01, tiers: 0 }, attendu: 100.02 },
    { source: null, entrees: { partEtat: 0, tiers: 20, cee: 50 }, attendu: 70 },
  ],
})
