import { normaliser } from '../../libelle/index.ts'
import { GENERAL, SOUS_TOTAL, sansMotDeTotal } from './mots-de-total.ts'
import type { RangeeDeTotal, Tableau } from './tableau.ts'

/** Des sous-totaux qui ouvrent le tableau, et dont aucun ne le ferme, précèdent chacun ses actions. */
export function avecLeursActions(tableau: Tableau): Tableau {
  const { actions, totaux } = tableau
  const partiels = totaux.filter(nommeUnePartie)
  if (partiels.every((t) => t.enTete)) return tableau
  if (partiels[0]?.avant !== 0 || partiels.at(-1)?.avant === actions.length) return tableau
  return {
    ...tableau,
    totaux: totaux.map((t, i) => {
      const fin = totaux[i + 1]?.avant ?? actions.length
      const bloc = actions.flatMap((_, r) => (r >= t.avant && r < fin ? [r] : []))
      return { ...t, bloc, enTete: false }
    }),
  }
}

function nommeUnePartie({ libelle }: RangeeDeTotal): boolean {
  return SOUS_TOTAL.test(libelle) || !GENERAL.test(normaliser(sansMotDeTotal(libelle)))
}
