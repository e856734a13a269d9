import { contient, plageEnA1 } from '../../../core/grille/index.ts'
import type { SheetData } from '../bibliotheque.ts'
import { enA1, placeDe } from '../place.ts'
import type { Bande } from '../remplissage/index.ts'
import type { FeuilleAOuvrir } from './feuille.ts'
import { formatDeGrille } from './format.ts'
import type { Habillage } from './habillage.ts'
import { saisieDe, saisieSansFormule } from './saisie.ts'
import { entre, type Zone, zonesDe } from './zones.ts'

/** Assez pour que découper ne coûte rien, assez peu pour qu'en importer une reste bref. */
const CASES_PAR_BANDE = 600

/** Du temps que prend le tout ; le reste est à les calculer. */
const PART_DES_CELLULES = 0.8

type Structure = Pick<SheetData, 'id' | 'rowNumber' | 'colNumber'>

/** Les cellules de chaque feuille, quelques lignes à la fois, de haut en bas. */
export function* bandesDe(
  feuilles: readonly FeuilleAOuvrir[],
  habillage: Habillage | null,
  structures: readonly Structure[],
): Generator<Bande> {
  const styles = habillage?.styles ?? {}
  const formats = new Map(
    Object.entries(habillage?.formats ?? {}).map(([id, format]) => [format, Number(id)]),
  )
  for (const [rang, aOuvrir] of feuilles.entries()) {
    const structure = structures[rang]
    if (structure === undefined) continue
    const vue = habillage?.feuilles.get(aOuvrir.feuille.nom)
    const habits = { styles: zonesDe(vue?.styles), formats: zonesDe(vue?.formats) }
    const fin = [...habits.styles, ...habits.formats].reduce(
      (max, { bas }) => Math.max(max, bas),
      Math.min(aOuvrir.feuille.lignes.length, structure.rowNumber) - 1,
    )
    const pas = Math.max(1, Math.floor(CASES_PAR_BANDE / structure.colNumber))
    for (let haut = 0; haut <= fin; haut += pas) {
      const bas = haut + pas - 1
      const contenu = contenuDe(aOuvrir, structure, {
        haut,
        bas,
        formats: entre(habits.formats, haut, bas),
        rangs: formats,
      })
      yield {
        avancement: {
          fraction: (PART_DES_CELLULES * (rang + haut / (fin + 1))) / structures.length,
          feuille: aOuvrir.feuille.nom,
        },
        styles,
        formats: Object.fromEntries(Array.from(formats, ([format, id]) => [id, format])),
        sheets: [
          { id: structure.id, styles: parZone(entre(habits.styles, haut, bas)), ...contenu },
        ],
      }
    }
  }
}

interface Tranche {
  readonly haut: number
  readonly bas: number
  /** Ceux de l'habillage. */
  readonly formats: readonly Zone[]
  /** Le rang de chaque format ; un format nouveau y entre. */
  readonly rangs: Map<string, number>
}

function contenuDe(
  { feuille, figees }: FeuilleAOuvrir,
  { rowNumber, colNumber }: Structure,
  { haut, bas, formats, rangs }: Tranche,
): Pick<SheetData, 'cells' | 'formats'> {
  const cells: Record<string, string> = {}
  const places = parZone(formats)
  for (let i = haut; i <= bas && i < rowNumber; i++) {
    for (const [j, cellule] of (feuille.lignes[i] ?? []).entries()) {
      if (cellule === undefined || j >= colNumber) continue
      const adresse = enA1(placeDe(i, j))
      const saisie = figees.has(placeDe(i, j)) ? saisieSansFormule(cellule) : saisieDe(cellule)
      if (saisie !== '') cells[adresse] = saisie
      // L'import perd des formats de nombre que la grille sait montrer ; ceux des dates, il les connaît mieux que nous.
      const habillee = cellule.genre === 'date' && formats.some((zone) => contient(zone, i, j))
      const format = habillee ? undefined : formatDeGrille(cellule)
      if (format !== undefined) places[adresse] = rangDe(format, rangs)
    }
  }
  return { cells, formats: places }
}

function parZone(zones: readonly Zone[]): Record<string, number> {
  const rendu: Record<string, number> = {}
  for (const zone of zones) {
    const cle = plageEnA1(zone)
    // Remise à la fin : une fois coupées, deux zones peuvent se confondre.
    delete rendu[cle]
    rendu[cle] = zone.rang
  }
  return rendu
}

function rangDe(format: string, rangs: Map<string, number>): number {
  const connu = rangs.get(format)
  if (connu !== undefined) return connu
  const rang = Math.max(0, ...rangs.values()) + 1
  rangs.set(format, rang)
  return rang
}
