import {
  numeroDAxe,
  reconnaitreAxe,
  reconnaitreTitreDAxe,
  sansNumero,
} from '../../catalogue/index.ts'
import type { Cellule } from '../../grille/index.ts'
import { memoriserParObjet } from '../../libelle/index.ts'
import { estAxe } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import type { Page } from '../textes/index.ts'

/** Une ligne d'en-tête n'a que des libellés et des années, et au moins deux cellules distinctes. */
export function estLigneDeLibelles(page: Page, ligne: number, court = ENTETE_COURT): boolean {
  const dites: Cellule[] = []
  let coupee = false
  let fusionnees = 0
  for (const [c, cellule] of (page.feuille.lignes[ligne] ?? []).entries()) {
    if (cellule === undefined) {
      // « Coût », fusionné jusqu'ici, à côté de « demandé | accordé » : un libellé de plus.
      if ((page.fusion(ligne, c)?.haut ?? ligne) < ligne && dites.length > 0) fusionnees++
      coupee ||=
        dites.length >= ENTETE_SUFFISANT ||
        (dites.length >= court - Math.min(fusionnees, 2) &&
          dites.length > 1 &&
          estUneMarge(page, c) &&
          surplombeDesNombres(page, ligne, c))
      continue
    }
    const genre = genreDeCase(cellule)
    if (genre === 'vide') continue
    // Une somme ou un axe à l'écart d'un en-tête déjà long est du tableau d'à côté.
    if (coupee && (genre === 'valeur' || nommeUnAxe(cellule))) break
    if (genre === 'valeur') return false
    dites.push(cellule)
  }
  const longues = dites.filter((d) => d.genre === 'texte' && d.valeur.length > LIBELLE_LONG)
  // Un intitulé d'axe, seul ou presque sur sa ligne, est déjà du contenu ; rien que des axes titrent des tableaux voisins.
  const titre =
    (dites.every((d) => ditUnAxe(d) || seNumerote(d)) && dites.some(ditUnAxe)) ||
    (dites.length <= 3 && dites.some(nommeUnAxe))
  return dites.length >= 2 && longues.length <= 1 && !titre
}

const LIBELLE_LONG = 90

/** Plus de libellés de suite qu'une action n'a de textes. */
const ENTETE_SUFFISANT = 10
/** Assez de libellés, si rien n'est écrit dans toute la colonne qui les suit. */
const ENTETE_COURT = 4
/** Un étage au-dessus d'un en-tête en a moins. */
export const ETAGE_COURT = 2

/** Une colonne où rien n'est écrit : ce qui est à sa droite est un autre tableau. */
export function estUneMarge(page: Page, colonne: number): boolean {
  return !colonnesEcrites(page).has(colonne)
}

/** Avant cette colonne, des nombres dessous : une action, elle, n'en a pas avant une colonne vide. */
function surplombeDesNombres({ feuille }: Page, ligne: number, fin: number): boolean {
  return feuille.lignes
    .slice(ligne + 1, ligne + 1 + LIGNES_DESSOUS)
    .some((dessous) => dessous?.slice(0, fin).some(estUneValeur))
}

const LIGNES_DESSOUS = 6

const colonnesEcrites = memoriserParObjet(({ feuille, estRemplie }: Page): ReadonlySet<number> => {
  const ecrites = new Set<number>()
  feuille.lignes.forEach((cellules, l) => {
    cellules?.forEach((_, c) => {
      if (estRemplie(l, c)) ecrites.add(c)
    })
  })
  return ecrites
})

/** Un montant, un taux : ce qu'un en-tête ne porte pas. */
export function estUneValeur(cellule: Cellule | undefined): boolean {
  return cellule !== undefined && genreDeCase(cellule) === 'valeur'
}

function genreDeCase(cellule: Cellule): 'libelle' | 'valeur' | 'vide' {
  if (cellule.genre === 'date') return 'libelle'
  if (cellule.genre === 'nombre')
    return cellule.valeur >= 2010 && cellule.valeur <= 2035 ? 'libelle' : 'valeur'
  if (cellule.genre !== 'texte') return 'valeur'
  const texte = cellule.valeur.trim()
  if (texte === '') return 'vide'
  return /^[\d(−-]/.test(texte) && estUneSomme(texte) ? 'valeur' : 'libelle'
}

/** Une cellule qui nomme un axe du contrat. */
function nommeUnAxe(cellule: Cellule | undefined): boolean {
  const titre = cellule?.genre === 'texte' ? reconnaitreTitreDAxe(cellule.valeur.trim()) : null
  return titre !== null && estAxe(titre.axe)
}

/** De même, ou seulement par son numéro : « Axe 1 ». */
function ditUnAxe(cellule: Cellule): boolean {
  if (cellule.genre !== 'texte') return false
  const { valeur } = cellule
  const seul = /^\p{L}{3}/u.test(valeur) && numeroDAxe(valeur) !== null && sansNumero(valeur) === ''
  return seul || reconnaitreAxe(valeur) !== null
}

/** « 1. Prévenir la pauvreté… », à côté d'axes qui se nomment. */
function seNumerote(cellule: Cellule): boolean {
  return cellule.genre === 'texte' && numeroDAxe(cellule.valeur) !== null
}

/** « 107 400,00 € » est une valeur ; « 2025 », « 1er semestre » et « 3M », un sigle, sont des libellés. */
function estUneSomme(texte: string): boolean {
  return !/^(?:20[12]\d|\dM)$/.test(texte) && lireMontant(texte).genre === 'montant'
}
