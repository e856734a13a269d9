import { type Feuille, type Plage, plageEnA1 } from '../../../core/grille/index.ts'
import { helpers, type SheetData, type WorkbookData } from '../bibliotheque.ts'
import { FRANCAIS } from '../francais/locale.ts'
import { enA1, type Place, placeDe } from '../place.ts'
import { formatDeGrille } from './format.ts'
import type { Habillage } from './habillage.ts'
import type { Noms } from './noms.ts'
import { saisieDe, saisieSansFormule } from './saisie.ts'

/** Une feuille à ouvrir, et l'identifiant que la grille lui connaîtra. */
export interface FeuilleAOuvrir {
  readonly id: string
  readonly feuille: Feuille
  /** Les formules que la grille ne recalcule pas : elle en reçoit la valeur enregistrée. */
  readonly figees: ReadonlySet<Place>
}

/** De quoi remplir l'écran quand le budget est court. */
const LIGNES_MIN = 60
const COLONNES_MIN = 16
const MARGE = 20
/** Cases qu'une feuille peut avoir à l'écran ; ce qui dépasse se vérifie et s'enregistre sans s'afficher. */
const CASES_MAX = 2_000_000

/**
 * Le classeur, dans la forme que la bibliothèque charge : le contenu vient de notre lecture, l'apparence de
 * l'habillage.
 */
export function donneesDe(
  feuilles: readonly FeuilleAOuvrir[],
  habillage: Habillage | null,
  noms: Noms,
): WorkbookData {
  const base = helpers.createEmptyWorkbookData()
  const formats = new Map(
    Object.entries(habillage?.formats ?? {}).map(([id, format]) => [format, Number(id)]),
  )
  const sheets = feuilles.map((aOuvrir) =>
    feuilleDe(aOuvrir, habillage?.feuilles.get(aOuvrir.feuille.nom), formats),
  )
  return {
    ...base,
    styles: habillage?.styles ?? {},
    borders: habillage?.borders ?? {},
    formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
    settings: { ...base.settings, locale: FRANCAIS },
    namedRanges: { ...noms },
    sheets,
  }
}

function feuilleDe(
  { id, feuille, figees }: FeuilleAOuvrir,
  vue: SheetData | undefined,
  formats: Map<string, number>,
): SheetData {
  const { lignes, colonnes } = dimensionsDe(feuille)
  const cells: Record<string, string> = {}
  const places: Record<string, number> = { ...vue?.formats }
  const habillees = placesDes(Object.keys(places))
  for (const [i, ligne] of feuille.lignes.entries()) {
    if (ligne === undefined || i >= lignes) continue
    for (const [j, cellule] of ligne.entries()) {
      if (cellule === undefined || j >= colonnes) continue
      const place = placeDe(i, j)
      const saisie = figees.has(place) ? saisieSansFormule(cellule) : saisieDe(cellule)
      if (saisie !== '') cells[enA1(place)] = saisie
      // L'import perd des formats de nombre que la grille sait montrer ; ceux des dates, il les connaît mieux que nous.
      const format =
        cellule.genre === 'date' && habillees.has(place) ? undefined : formatDeGrille(cellule)
      if (format !== undefined) places[enA1(place)] = rangDe(format, formats)
    }
  }
  const vide = helpers.createEmptySheet(id, feuille.nom)
  return {
    ...vide,
    ...vue,
    id,
    name: feuille.nom,
    rowNumber: lignes,
    colNumber: colonnes,
    cells,
    formats: places,
    merges: separees(feuille.fusions, lignes, colonnes).map(plageEnA1),
    rows: masquer(vue?.rows ?? {}, feuille.lignesMasquees, lignes),
    cols: masquer(vue?.cols ?? {}, feuille.colonnesMasquees, colonnes),
    isVisible: !feuille.masquee,
    isLocked: feuille.protegee,
  }
}

function dimensionsDe({ lignes, fusions }: Feuille) {
  let largeur = 0
  for (const ligne of lignes) largeur = Math.max(largeur, ligne?.length ?? 0)
  for (const { droite } of fusions) largeur = Math.max(largeur, droite + 1)
  const hauteur = fusions.reduce((max, { bas }) => Math.max(max, bas + 1), lignes.length)
  const colonnes = Math.max(largeur + 2, COLONNES_MIN)
  return {
    colonnes,
    lignes: Math.min(
      Math.max(hauteur + MARGE, LIGNES_MIN),
      Math.max(LIGNES_MIN, Math.floor(CASES_MAX / colonnes)),
    ),
  }
}

function rangDe(format: string, formats: Map<string, number>): number {
  const connu = formats.get(format)
  if (connu !== undefined) return connu
  const rang = Math.max(0, ...formats.values()) + 1
  formats.set(format, rang)
  return rang
}

/** Chaque cellule de ces zones (« A1:B3 »). */
function placesDes(zones: readonly string[]): ReadonlySet<Place> {
  const places = new Set<Place>()
  for (const { top, left, bottom, right } of zones.map((zone) => helpers.toZone(zone))) {
    for (let ligne = top; ligne <= bottom; ligne++) {
      for (let colonne = left; colonne <= right; colonne++) places.add(placeDe(ligne, colonne))
    }
  }
  return places
}

/** Deux fusions qui se recouvrent n'ont pas de sens pour la grille : la première reste. */
function separees(fusions: readonly Plage[], lignes: number, colonnes: number): Plage[] {
  const gardees: Plage[] = []
  for (const f of fusions) {
    const tient = f.bas < lignes && f.droite < colonnes && (f.bas > f.haut || f.droite > f.gauche)
    if (tient && !gardees.some((g) => seRecouvrent(f, g))) gardees.push(f)
  }
  return gardees
}

function seRecouvrent(a: Plage, b: Plage): boolean {
  return a.haut <= b.bas && b.haut <= a.bas && a.gauche <= b.droite && b.gauche <= a.droite
}

function masquer(
  tailles: SheetData['rows'],
  masquees: ReadonlySet<number>,
  nombre: number,
): SheetData['rows'] {
  const rendues: SheetData['rows'] = {}
  for (const [rang, { size }] of Object.entries(tailles)) {
    if (Number(rang) < nombre && size !== undefined) rendues[Number(rang)] = { size }
  }
  for (const rang of masquees) {
    if (rang < nombre) rendues[rang] = { ...rendues[rang], isHidden: true }
  }
  return rendues
}
