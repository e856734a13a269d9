import { type Cellule, type Classeur, celluleEn, largeurDe, texteCourt } from '../grille/index.ts'
import type { TableauCompris } from '../lecture/index.ts'
import type { Disposition } from '../modele/index.ts'
import { ecrireNombre } from '../nombres/index.ts'
import type { QuestionPosee } from './interroger.ts'

/** Quelques cellules autour d'une question, telles qu'on les lit dans la feuille. */
export interface Apercu {
  /** Comptées à partir de 0, dans l'ordre. */
  readonly colonnes: readonly number[]
  readonly lignes: readonly LigneApercue[]
}

export interface LigneApercue {
  /** Comptée à partir de 0. */
  readonly ligne: number
  /** Une par colonne. */
  readonly cases: readonly CaseApercue[]
}

export interface CaseApercue {
  readonly texte: string
  readonly nombre: boolean
  /** La question porte sur elle. */
  readonly enJeu: boolean
}

const LIGNES_APERCUES = 4
const COLONNES_APERCUES = 5
const LIGNES_CHERCHEES = 40
const LONGUEUR_APERCUE = 40

/** Les cellules d'une question et leurs voisines ; null si la feuille n'est pas là. */
export function apercevoir(
  { objet, lieux }: QuestionPosee,
  classeur: Classeur,
  tableaux: readonly TableauCompris[],
): Apercu | null {
  const [{ feuille: nom, ligne, colonne }] = lieux
  const feuille = classeur.feuilles.find((f) => f.nom === nom)
  if (!feuille) return null
  const siens = lieux.filter((lieu) => lieu.feuille === nom)
  const tableau = tableaux.find((t) => t.feuille === nom)
  const disposition = tableau?.disposition ?? 'lignes'
  const lignesEnJeu = new Set(siens.map((l) => l.ligne))
  const colonnesEnJeu = new Set(siens.map((l) => l.colonne))
  const estEnJeu = (l: number, c: number): boolean => {
    if (objet !== 'colonne' || !ENTIERES.includes(disposition))
      return siens.some((lieu) => lieu.ligne === l && lieu.colonne === c)
    return disposition === 'lignes'
      ? colonnesEnJeu.has(c) && l >= ligne
      : lignesEnJeu.has(l) && c >= colonne
  }
  const action = tableau?.colonnes.find((c) => c.champ === 'action')?.colonne
  const titres = disposition === 'lignes' && action !== undefined ? [action] : []
  const colonnes = entourer([...titres, ...colonnesEnJeu], largeurDe(feuille))
  // Les lignes en cause, et les suivantes qui disent quelque chose.
  const lignes: number[] = []
  for (let l = ligne; l <= ligne + LIGNES_CHERCHEES && lignes.length < LIGNES_APERCUES; l++) {
    const pleines = colonnes.filter((c) => celluleEn(feuille, l, c) !== undefined)
    if (lignesEnJeu.has(l) || pleines.length > 1) lignes.push(l)
  }
  return {
    colonnes,
    lignes: lignes.map((l) => ({
      ligne: l,
      cases: colonnes.map((c) => {
        const cellule = celluleEn(feuille, l, c)
        return { texte: lire(cellule), nombre: cellule?.genre === 'nombre', enJeu: estEnJeu(l, c) }
      }),
    })),
  }
}

/** Là, un champ occupe une colonne, ou une ligne, entière. */
const ENTIERES: readonly Disposition[] = ['lignes', 'colonnes']

/** Les places en cause, puis celles qui les entourent. */
function entourer(places: readonly number[], fin: number): readonly number[] {
  const prises = new Set(places.slice(0, COLONNES_APERCUES))
  const depart = Math.max(0, (places.at(-1) ?? 0) - 2)
  for (let c = depart; c < fin && prises.size < COLONNES_APERCUES; c++) prises.add(c)
  return [...prises].sort((a, b) => a - b)
}

function lire(cellule: Cellule | undefined): string {
  return cellule?.genre === 'nombre'
    ? ecrireNombre(cellule.valeur)
    : texteCourt(cellule, LONGUEUR_APERCUE)
}
