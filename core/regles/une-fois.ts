import type { UniteDAction } from '../modele/index.ts'
import { horsDesAnnees } from './champ-d-application.ts'

/**
 * Un défaut qui tient à l'action, et non à l'année, se dit une fois par action et par feuille. Appelée quand
 * `unite` est en défaut : rend toutes les années du contrat en défaut de cette action dans cette feuille, ou
 * null si une année précédente les a déjà signalées.
 */
export function anneesEnDefaut(
  unite: UniteDAction,
  enDefaut: (autre: UniteDAction) => boolean,
): readonly UniteDAction[] | null {
  const feuille = feuilleDe(unite)
  const enCause = unite.memeAction.filter(
    (a) => feuilleDe(a) === feuille && !horsDesAnnees(a.annee) && enDefaut(a),
  )
  return enCause[0] === unite ? enCause : null
}

/** L'année des unités si elles n'en ont qu'une, sinon null. */
export function anneeCommune(unites: readonly UniteDAction[]): number | null {
  return unites.length === 1 ? (unites[0]?.annee ?? null) : null
}

function feuilleDe(unite: UniteDAction): string {
  return unite.lignes[0].vue.feuille
}
