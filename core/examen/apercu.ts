import { type Cellule, type Classeur, celluleEn, type Feuille, texteDe } from '../grille/index.ts'
import type { TableauCompris } from '../lecture/index.ts'
import type { Disposition } from '../modele/index.ts'
import { ecrireDate, ecrireNombre } from '../nombres/index.ts'
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
  const colonnes = entourer(
    [...titres, ...colonnesEnJeu].slice(0, COLONNES_APERCUES),
    COLONNES_APERCUES,
    largeurDe(feuille),
  )
  const lignes = lignesAutour(feuille, [...lignesEnJeu], colonnes)
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

/** Les places en cause, et leurs voisines jusqu'à `combien`. */
function entourer(places: readonly number[], combien: number, fin: number): readonly number[] {
  const prises = new Set(places)
  for (let ecart = 1; prises.size < combien && ecart <= combien; ecart++) {
    for (const place of places) {
      for (const voisine of [place + ecart, place - ecart]) {
        if (voisine >= 0 && voisine < fin && prises.size < combien) prises.add(voisine)
      }
    }
  }
  return [...prises].sort((a, b) => a - b)
}

/** Les lignes en cause, puis les suivantes qui disent quelque chose. */
function lignesAutour(
  feuille: Feuille,
  enJeu: readonly number[],
  colonnes: readonly number[],
): readonly number[] {
  const lignes = [...enJeu].sort((a, b) => a - b).slice(0, LIGNES_APERCUES)
  const [depart = 0] = lignes.slice(-1)
  for (let l = depart + 1; l <= depart + LIGNES_CHERCHEES; l++) {
    if (lignes.length >= LIGNES_APERCUES) break
    if (colonnes.filter((c) => celluleEn(feuille, l, c) !== undefined).length > 1) lignes.push(l)
  }
  return lignes
}

function largeurDe({ lignes }: Feuille): number {
  return lignes.reduce((largeur, ligne) => Math.max(largeur, ligne?.length ?? 0), 0)
}

function lire(cellule: Cellule | undefined): string {
  if (cellule?.genre === 'nombre') return ecrireNombre(cellule.valeur)
  if (cellule?.genre === 'date') return ecrireDate(cellule.valeur)
  const texte = texteDe(cellule).replace(/\s+/g, ' ').trim()
  return texte.length > LONGUEUR_APERCUE ? `${texte.slice(0, LONGUEUR_APERCUE)}…` : texte
}
