import { a1 } from '../../../core/grille/index.ts'
import type { Getters, Model } from '../bibliotheque.ts'
import type { Etat, FeuilleOuverte } from '../etat.ts'
import { colonneDe, enA1, ligneDe, type Place } from '../place.ts'
import { placesChangees } from './places-changees.ts'

const NOMMEES = 3

/** Ce que la copie montrera autrement que la grille, une phrase chacun ; vide si tout s'y verra pareil. */
export function remarquesDe({ getters }: Model, etat: Etat): readonly string[] {
  return etat.feuilles.flatMap((ouverte) => {
    const changees = placesChangees(getters, etat, ouverte)
    const nus = changees.filter((place) => estUnPourcentNu(getters, ouverte, place))
    return [
      ...(nus.length === 0 ? [] : [direLesPourcents(getters, ouverte, nus)]),
      ...changees.flatMap((place) => direLEtalement(getters, ouverte, place)),
    ]
  })
}

function direLEtalement(getters: Getters, { id, feuille }: FeuilleOuverte, place: Place): string[] {
  const position = { sheetId: id, row: ligneDe(place), col: colonneDe(place) }
  const zone = getters.getSpreadZone(position)
  if (zone === undefined || (zone.top === zone.bottom && zone.left === zone.right)) return []
  const plage = `${enA1(place)}:${a1(zone.bottom, zone.right)}`
  return [
    `La formule en ${enA1(place)} de la feuille «\u00a0${feuille.nom}\u00a0» remplit ` +
      `${plage}\u00a0: la copie garde la formule et sa première valeur, pas les autres. Validez-la de ` +
      'nouveau dans votre tableur.',
  ]
}

/** Un pourcentage saisi dans une cellule que le fichier ne montre pas ainsi. */
function estUnPourcentNu(getters: Getters, { id, pourcents }: FeuilleOuverte, place: Place) {
  if (pourcents.has(place)) return false
  const { type, format } = vueDe(getters, id, place)
  return type === 'number' && format?.includes('%') === true
}

function direLesPourcents(
  getters: Getters,
  { id, feuille }: FeuilleOuverte,
  [premiere, ...autres]: readonly Place[],
): string {
  if (premiere === undefined) return ''
  const { value, formattedValue } = vueDe(getters, id, premiere)
  const noms = [premiere, ...autres].map(enA1)
  const suite = noms.length > NOMMEES ? `${noms.slice(0, NOMMEES).join(', ')}…` : noms.join(', ')
  const lieu =
    `${noms.length === 1 ? 'La cellule' : 'Les cellules'} ${suite} de la feuille ` +
    `«\u00a0${feuille.nom}\u00a0»`
  const verbe = noms.length === 1 ? 'n’est pas' : 'ne sont pas'
  return (
    `${lieu} ${verbe} en pourcentage dans le fichier\u00a0: la copie a le bon nombre, mais ` +
    `${enA1(premiere)} s’y lira ${String(value).replace('.', ',')} au lieu de ${formattedValue}. ` +
    'Mettez ce format dans votre tableur.'
  )
}

function vueDe(getters: Getters, sheetId: string, place: Place) {
  return getters.getEvaluatedCell({ sheetId, row: ligneDe(place), col: colonneDe(place) })
}
