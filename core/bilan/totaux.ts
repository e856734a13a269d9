import {
  type Centimes,
  type Contrat,
  fois,
  moins,
  plusGrand,
  type Recapitulation,
  recalculer,
  type Total,
} from '../modele/index.ts'
import type { Interpretations } from '../reglages/index.ts'

/** Ce que le contrat additionne et qui est écrit : sous les actions, ou recopié ailleurs. */
export function totauxDe(
  contrat: Pick<Contrat, 'totaux' | 'lignes' | 'recapitulations'>,
): readonly Total[] {
  return [...contrat.totaux, ...contrat.recapitulations.flatMap((r) => totaliser(r, contrat))]
}

function totaliser(
  { axes, ...recapitulation }: Recapitulation,
  { lignes }: Pick<Contrat, 'lignes'>,
): Total[] {
  const calcul = recalculer({ ...recapitulation, axes }, lignes)
  if (calcul === null) return []
  const { somme, nombreDeLignes } = calcul
  const [axe, ...autres] = axes
  const portee: Total['portee'] = autres.length === 0 ? { genre: 'axe', axe } : { genre: 'general' }
  return [{ ...recapitulation, portee, attendus: [somme], nombreDeLignes }]
}

/** Ce qu'un total écrit devrait valoir : la somme admise la plus proche. */
export function attenduDuTotal({ montant, attendus }: Total): Centimes {
  return attendus.reduce((proche, attendu) =>
    Math.abs(montant - attendu) < Math.abs(montant - proche) ? attendu : proche,
  )
}

/** I1, par ligne additionnée ; en k€ ou M€, chaque cellule est arrondie à la moitié du dernier chiffre affiché. */
export function toleranceDuTotal(total: Total, { tolerance }: Interpretations): Centimes {
  return fois(plusGrand(tolerance, total.vue.demiPas), Math.max(1, total.nombreDeLignes))
}

/** Ce qu'un total écrit a de trop ou de moins ; null s'il est juste, à la tolérance près. */
export function ecartDuTotal(total: Total, interpretations: Interpretations): Centimes | null {
  const ecart = moins(total.montant, attenduDuTotal(total))
  return Math.abs(ecart) <= toleranceDuTotal(total, interpretations) ? null : ecart
}
