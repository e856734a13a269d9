import type { Getters } from '../bibliotheque.ts'
import type { Etat, FeuilleOuverte } from '../etat.ts'
import { colonneDe, ligneDe, type Place } from '../place.ts'
import { contenuEn } from './valeur.ts'

/** Les cellules dont le contenu n'est plus celui de l'ouverture. */
export function placesChangees(
  getters: Getters,
  { touchees }: Etat,
  ouverte: FeuilleOuverte,
): Place[] {
  return [...(touchees.get(ouverte.id) ?? [])].filter((place) => aChange(getters, ouverte, place))
}

/** Arrêté à la première : vider une grande feuille en touche des milliers, et la page le demande à chaque geste. */
export function aDesPlacesChangees(
  getters: Getters,
  { touchees }: Etat,
  ouverte: FeuilleOuverte,
): boolean {
  for (const place of touchees.get(ouverte.id) ?? []) {
    if (aChange(getters, ouverte, place)) return true
  }
  return false
}

function aChange(getters: Getters, { id, contenus }: FeuilleOuverte, place: Place): boolean {
  const position = { sheetId: id, row: ligneDe(place), col: colonneDe(place) }
  return contenuEn(getters, position) !== (contenus.get(place) ?? '')
}
