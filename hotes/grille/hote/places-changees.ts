import type { Getters } from '../bibliotheque.ts'
import type { Etat, FeuilleOuverte } from '../etat.ts'
import { colonneDe, ligneDe, type Place } from '../place.ts'
import { contenuEn } from './valeur.ts'

/** Les cellules dont le contenu n'est plus celui de l'ouverture. */
export function placesChangees(
  getters: Getters,
  { touchees }: Etat,
  { id, contenus }: FeuilleOuverte,
): Place[] {
  return [...(touchees.get(id) ?? [])].filter((place) => {
    const position = { sheetId: id, row: ligneDe(place), col: colonneDe(place) }
    return contenuEn(getters, position) !== (contenus.get(place) ?? '')
  })
}
