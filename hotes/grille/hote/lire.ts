import {
  type Cellule,
  celluleEn,
  type FeuilleBrute,
  serieDe,
  type ValeurBrute,
} from '../../../core/grille/index.ts'
import { type Getters, helpers } from '../bibliotheque.ts'
import type { FeuilleOuverte } from '../etat.ts'
import { colonneDe, ligneDe, type Place, placeDe } from '../place.ts'
import { contenuEn, valeurEn } from './valeur.ts'

/** Une cellule lue : sa valeur, sa formule (ou sa valeur encore), le code de son format. */
interface Lue {
  readonly valeur: ValeurBrute
  readonly formule: ValeurBrute
  readonly format: string
}

const FORMAT_DES_JOURS = 'dd/mm/yyyy'

/**
 * La feuille telle que la grille la montre. Ce que personne n'a touché se lit comme dans le fichier ; ce qui se
 * recalcule, ou a été saisi, comme la grille le dit.
 */
export function lireFeuille(
  getters: Getters,
  ouverte: FeuilleOuverte,
  perimees: ReadonlySet<Place> | undefined,
): FeuilleBrute {
  const { feuille } = ouverte
  const lignes: Lue[][] = []
  for (const place of placesDe(getters, ouverte)) {
    const lue = perimees?.has(place)
      ? lireSansValeur(getters, ouverte, place)
      : lireCellule(getters, ouverte, place)
    if (lue === null) continue
    const ligne = lignes[ligneDe(place)] ?? []
    ligne[colonneDe(place)] = lue
    lignes[ligneDe(place)] = ligne
  }
  const rangees = Array.from(lignes, (ligne) => Array.from(ligne ?? [], (lue) => lue ?? VIDE))
  return {
    nom: feuille.nom,
    haut: 0,
    gauche: 0,
    valeurs: rangees.map((r) => r.map(({ valeur }) => valeur)),
    formules: rangees.map((r) => r.map(({ formule }) => formule)),
    formats: rangees.map((r) => r.map(({ format }) => format)),
    fusions: feuille.fusions,
    lignesMasquees: [...feuille.lignesMasquees],
    colonnesMasquees: [...feuille.colonnesMasquees],
    masquee: feuille.masquee,
    protegee: feuille.protegee,
  }
}

const VIDE: Lue = { valeur: null, formule: null, format: '' }

/** Toute place où le fichier, ou la grille, a quelque chose. */
export function placesDe(getters: Getters, { id, feuille }: FeuilleOuverte): ReadonlySet<Place> {
  const places = new Set<Place>()
  for (const [i, ligne] of feuille.lignes.entries()) {
    for (const [j, cellule] of (ligne ?? []).entries()) {
      if (cellule !== undefined) places.add(placeDe(i, j))
    }
  }
  for (const { row, col } of getters.getEvaluatedCellsPositions(id)) places.add(placeDe(row, col))
  return places
}

/** Une valeur d'avant un changement ne se dit pas : la formule n'en a plus. */
function lireSansValeur(getters: Getters, ouverte: FeuilleOuverte, place: Place): Lue {
  const [row, col] = [ligneDe(place), colonneDe(place)]
  const contenu = contenuEn(getters, { sheetId: ouverte.id, row, col })
  const gardee = celluleEn(ouverte.feuille, row, col)?.formule ?? ''
  return { valeur: null, formule: contenu.startsWith('=') ? contenu : `=${gardee}`, format: '' }
}

function lireCellule(getters: Getters, ouverte: FeuilleOuverte, place: Place): Lue | null {
  const origine = celluleEn(ouverte.feuille, ligneDe(place), colonneDe(place))
  const position = { sheetId: ouverte.id, row: ligneDe(place), col: colonneDe(place) }
  const contenu = contenuEn(getters, position)
  const intacte = contenu === (ouverte.contenus.get(place) ?? '')
  if (intacte && origine !== undefined && !contenu.startsWith('=')) return telleQuelle(origine)
  const valeur = valeurEn(getters, position)
  const sansReponse = intacte && origine?.genre === 'sans-valeur' && estErreur(getters, position)
  if (contenu === '' && (valeur === null || valeur === '')) return null
  return {
    valeur: sansReponse ? null : valeur,
    formule: contenu.startsWith('=') ? contenu : valeur,
    format: formatDe(getters, position, origine, valeur),
  }
}

function telleQuelle(cellule: Cellule): Lue {
  const { valeur, format } = contenuDe(cellule)
  return { valeur, format, formule: cellule.formule === undefined ? valeur : `=${cellule.formule}` }
}

/** Un jour hors du calendrier d'Excel reste un texte. */
function contenuDe(cellule: Cellule): Pick<Lue, 'valeur' | 'format'> {
  if (cellule.genre === 'sans-valeur') return { valeur: null, format: '' }
  if (cellule.genre === 'nombre') return { valeur: cellule.valeur, format: cellule.format ?? '' }
  const serie = cellule.genre === 'date' ? serieDe(cellule.valeur) : null
  return serie === null
    ? { valeur: cellule.valeur, format: '' }
    : { valeur: serie, format: FORMAT_DES_JOURS }
}

/** Le format du fichier, où la valeur ira ; à défaut, celui que la grille a choisi. */
function formatDe(
  getters: Getters,
  position: { readonly sheetId: string; readonly row: number; readonly col: number },
  origine: Cellule | undefined,
  valeur: ValeurBrute,
): string {
  if (typeof valeur !== 'number') return ''
  if (origine?.genre === 'nombre') return origine.format ?? ''
  if (origine?.genre === 'date') return FORMAT_DES_JOURS
  const vu = getters.getEvaluatedCell(position).format ?? ''
  return vu !== '' && helpers.isDateTimeFormat(vu) ? FORMAT_DES_JOURS : vu
}

function estErreur(getters: Getters, position: Parameters<Getters['getCell']>[0]): boolean {
  return getters.getEvaluatedCell(position).type === 'error'
}
