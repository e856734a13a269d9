import {
  GENRES_DE_FEUILLE,
  type GenreDeFeuille,
  type Marque,
  type Rapport,
} from '../../../core/constats/index.ts'
import { celluleEn } from '../../../core/grille/index.ts'
import type { CelluleChangee, Changements, ResultatChange } from '../../../formats/index.ts'
import { type Getters, helpers, type Model } from '../bibliotheque.ts'
import type { Etat, FeuilleOuverte } from '../etat.ts'
import { colonneDe, enA1, ligneDe, type Place } from '../place.ts'
import { perimeesDe } from './perimees.ts'
import { aDesPlacesChangees, placesChangees } from './places-changees.ts'
import { contenuEn, valeurEn } from './valeur.ts'

/** Ce que la grille a de plus que le fichier ouvert ; ce qui a été changé puis remis n'y est pas. */
export function changementsDe({ getters }: Model, etat: Etat): Required<Changements> {
  const perimees = perimeesDe(getters, etat)
  return {
    cellules: etat.feuilles.flatMap((f) =>
      placesChangees(getters, etat, f).map((place) =>
        celluleChangee(getters, f, place, perimees.get(f.id)?.has(place) ?? false),
      ),
    ),
    resultats: etat.feuilles.flatMap((f) => [
      ...resultatsChanges(getters, f, perimees.get(f.id)),
      ...resultatsPerimes(f, perimees.get(f.id)),
    ]),
    reglages: etat.reglages,
    marques: etat.marquesChangees ? marquesDe(etat) : undefined,
    rapport: rapportDe(getters, etat, 'rapport'),
    suivi: rapportDe(getters, etat, 'suivi'),
  }
}

/** Y a-t-il un travail à perdre ? Des marques se reposent d'un clic : elles n'en sont pas. */
export function estModifie({ getters }: Model, etat: Etat): boolean {
  return (
    etat.reglages !== undefined ||
    GENRES_DE_FEUILLE.some((genre) => (rapportDe(getters, etat, genre) ?? null) !== null) ||
    etat.feuilles.some((f) => aDesPlacesChangees(getters, etat, f))
  )
}

function celluleChangee(
  getters: Getters,
  ouverte: FeuilleOuverte,
  place: Place,
  perimee: boolean,
): CelluleChangee {
  return {
    feuille: ouverte.feuille.nom,
    cellule: enA1(place),
    contenu: contenuChange(getters, ouverte, place, perimee),
  }
}

/** Une valeur d'avant un changement ne s'enregistre pas : qui relira la copie la croirait. */
function resultatsPerimes(
  { feuille: { nom: feuille }, figees, resultats }: FeuilleOuverte,
  perimees: ReadonlySet<Place> = new Set(),
): ResultatChange[] {
  const gardees = [...perimees].filter((place) => figees.has(place) || resultats.has(place))
  return gardees.map((place) => ({ feuille, cellule: enA1(place), resultat: null }))
}

function resultatsChanges(
  getters: Getters,
  ouverte: FeuilleOuverte,
  perimees: ReadonlySet<Place> | undefined,
): ResultatChange[] {
  const changes: ResultatChange[] = []
  for (const [place, avant] of ouverte.resultats) {
    if (perimees?.has(place)) continue
    const { contenu, valeur } = vueDe(getters, ouverte, place)
    if (valeur === avant || contenu !== ouverte.contenus.get(place)) continue
    changes.push({ feuille: ouverte.feuille.nom, cellule: enA1(place), resultat: valeur })
  }
  return changes
}

function vueDe(getters: Getters, { id }: FeuilleOuverte, place: Place) {
  const position = { sheetId: id, row: ligneDe(place), col: colonneDe(place) }
  return { contenu: contenuEn(getters, position), valeur: valeurEn(getters, position) }
}

function contenuChange(
  getters: Getters,
  ouverte: FeuilleOuverte,
  place: Place,
  perimee: boolean,
): CelluleChangee['contenu'] {
  const { contenu, valeur } = vueDe(getters, ouverte, place)
  if (contenu.startsWith('=')) {
    return { formule: contenu.slice(1), resultat: perimee ? null : valeur }
  }
  return { valeur: valeur === '' ? null : (jourEcrit(getters, ouverte, place) ?? valeur) }
}

/**
 * Une date saisie là où le fichier n'en montre pas s'y écrit comme elle se lit, « 12/03/2025 » : son numéro de série
 * s'afficherait « 45728 ».
 */
function jourEcrit(getters: Getters, { id, jours }: FeuilleOuverte, place: Place): string | null {
  if (jours.has(place)) return null
  const { type, format, formattedValue } = getters.getEvaluatedCell({
    sheetId: id,
    row: ligneDe(place),
    col: colonneDe(place),
  })
  const jour = type === 'number' && format !== undefined && helpers.isDateTimeFormat(format)
  return jour ? formattedValue : null
}

function marquesDe({ marques }: Etat): Marque[] {
  return [...marques.values()].flatMap((parPlace) => [...parPlace.values()])
}

/** Le dernier écrit, s'il est encore dans la grille : annuler a pu l'ôter, ou rendre celui d'avant. */
function rapportDe(
  getters: Getters,
  { rapports }: Etat,
  genre: GenreDeFeuille,
): Rapport | null | undefined {
  const siens = rapports.filter((r) => r.genre === genre)
  const montre = [...siens].reverse().find(({ id }) => getters.tryGetSheet(id) !== undefined)
  if (montre !== undefined) return montre.rapport ?? undefined
  return siens.some(({ rapport }) => rapport === null) ? null : undefined
}

/** Formule du fichier que la grille garde par sa valeur ; undefined si elle se recalcule ou a été remplacée. */
export function formuleFigee(
  getters: Getters,
  ouverte: FeuilleOuverte,
  place: Place,
): string | undefined {
  if (!ouverte.figees.has(place)) return undefined
  const { contenu } = vueDe(getters, ouverte, place)
  if (contenu !== (ouverte.contenus.get(place) ?? '')) return undefined
  return celluleEn(ouverte.feuille, ligneDe(place), colonneDe(place))?.formule
}
