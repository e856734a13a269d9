import { type Centimes, moins, plusGrand, ZERO } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { type Action, cee, cout, fse, refuserExces, tiers } from './action.ts'
import { calcul, type Formule } from './calcul.ts'
import { type Etape, sansTrace } from './etape.ts'
import { laisseParLesAutres, PARAMETRES_DU_PARTAGE, partEtat } from './part-etat.ts'

/** Ce que la collectivité porte, FSE+ compris : le coût moins les tiers, les CEE et la part de l'État. */
export function resteALaCollectivite(action: Action, etape: Etape = sansTrace): Centimes {
  const { cout, tiers = ZERO, cee = ZERO } = action
  const etat = partEtat(action, etape)
  const reste = moins(moins(moins(cout, tiers), cee), etat)
  const formule = `${laisseParLesAutres(action)} − part de l’État`
  return etape('reste à la collectivité', formule, plusGrand(ZERO, reste))
}

/** Part propre de la collectivité, FSE+ déduit ; jamais négative. */
export function partCollectivite(action: Action, etape: Etape = sansTrace): Centimes {
  const { fse = ZERO } = action
  const reste = resteALaCollectivite(action, etape)
  if (fse === 0) return etape('part de la collectivité', 'reste à la collectivité', reste)
  return etape(
    'part de la collectivité',
    'reste à la collectivité − FSE+',
    plusGrand(ZERO, moins(reste, fse)),
  )
}

/** Le FSE+ ne peut prendre que sur la part de la collectivité. */
export function refuserFse(action: Action): string | null {
  const exces = refuserExces(action)
  if (exces !== null) return exces
  const { fse = ZERO } = action
  const reste = resteALaCollectivite(action)
  if (fse <= reste) return null
  return (
    `le FSE+ (${ecrireEuros(fse)}) dépasse de ${ecrireEuros(moins(fse, reste))} la part de ` +
    `la collectivité (${ecrireEuros(reste)})\u00a0: il prendrait sur la part de l’État.`
  )
}

const formulePartCollectivite: Formule<Action, Centimes> = {
  fonction: 'PARTCOLLECTIVITE',
  entrees: { cout, tiers, fse, cee },
  refuse: refuserFse,
  calcule: partCollectivite,
}

export const calculPartCollectivite = /* @__PURE__ */ calcul(formulePartCollectivite, {
  id: 'part-collectivite',
  titre: 'Part de la collectivité dans une action',
  description:
    'Ce qui reste du coût une fois déduits les tiers, les CEE, la ' +
    'part de l’État et le FSE+, qui ne prend que sur cette part.',
  sources: ['cadrage/parite', 'cadrage/fse', 'cadrage/exemple-fse'],
  parametres: PARAMETRES_DU_PARTAGE,
  exemples: [
    { source: 'cadrage/exemple-fse', entrees: { cout: 100, tiers: 20, fse: 10 }, attendu: 30 },
    { source: 'cadrage/exemple-tiers', entrees: { cout: 100, tiers: 20 }, attendu: 40 },
    { source: null, entrees: { cout: 100.01, tiers: 0 }, attendu: 50.01 },
    { source: null, entrees: { cout: 100, cee: 60 }, attendu: 30 },
  ],
})
