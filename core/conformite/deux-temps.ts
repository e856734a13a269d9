import type { Demande } from './chantier.ts'
import { proposer } from './proposer.ts'
import type { CoutsLibres, Proposition } from './proposition.ts'

/** « tenus » : aucun coût ne change ; « libres » : ceux qu'il faut ; sinon les axes et années nommés. */
export type CoutsDemandes = 'tenus' | 'libres' | CoutsLibres

/** Une proposition, et les coûts qui ont pu y changer. */
export interface PropositionAuxCouts {
  readonly couts: CoutsLibres
  readonly proposition: Proposition
}

export interface EnDeuxTemps extends PropositionAuxCouts {
  /** Ce que donneraient des coûts qui changent ; null : cela n'y ferait rien, ou ils le peuvent déjà. */
  readonly siLesCoutsChangent: PropositionAuxCouts | null
}

/** À coûts tenus d'abord : un plancher manqué ne s'y rattrape jamais quand les actions sont à parité. */
export function proposerEnDeuxTemps(
  demande: Omit<Demande, 'coutsLibres'>,
  couts: CoutsDemandes,
): EnDeuxTemps {
  const avec = (coutsLibres: CoutsLibres): PropositionAuxCouts => ({
    couts: coutsLibres,
    proposition: proposer({ ...demande, coutsLibres }),
  })
  const premiere = avec(typeof couts === 'string' ? new Set() : couts)
  const { aLiberer, restent } = premiere.proposition
  const autre = aLiberer.size > 0 ? avec(new Set([...premiere.couts, ...aLiberer])) : null
  const gagne = autre !== null && autre.proposition.restent.length < restent.length
  const retenue = couts === 'libres' && gagne ? autre : premiere
  return { ...retenue, siLesCoutsChangent: gagne && couts !== 'libres' ? autre : null }
}
