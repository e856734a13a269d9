import type { Centimes, ChampMontant, UniteDAction } from '../../modele/index.ts'
import { fois, plusGrand } from '../../modele/index.ts'
import type { Interpretations } from '../../reglages/index.ts'

/** I1 : en k€ ou M€, l'arrondi d'affichage de chaque cellule additionnée s'ajoute, s'il dépasse la tolérance. */
export function toleranceDe(
  unite: UniteDAction,
  additionnes: readonly ChampMontant[],
  { tolerance }: Interpretations,
): Centimes {
  const { demiPas } = unite.lignes[0].vue
  if (demiPas === 0) return tolerance
  let cellules = 0
  for (const ligne of unite.lignes) {
    for (const champ of additionnes) if (typeof ligne.montants[champ] === 'number') cellules++
  }
  return plusGrand(tolerance, fois(demiPas, cellules))
}
