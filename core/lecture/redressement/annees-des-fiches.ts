import type { Lieu } from '../../modele/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import type { Fiche } from './fiches.ts'

/** L'année d'une fiche, et la cellule qui la dit ; sans cellule, le nom de sa feuille. */
export interface AnneeDeFiche {
  readonly annee: number
  readonly lieux: readonly Lieu[]
  /** Écrite dans la fiche même, où la réunir avec d'autres l'effacerait. */
  readonly dedans: boolean
}

/** L'année que dit chaque fiche : le titre de sa feuille, au-dessus d'elle ; sinon « Budget 2025 », parmi ses lignes. */
export function anneesDes(fiches: readonly Fiche[]): ReadonlyMap<Fiche, AnneeDeFiche> {
  const annees = new Map<Fiche, AnneeDeFiche>()
  for (const fiche of fiches) {
    const dite = auDessus(fiche) ?? parmiSesLignes(fiche)
    if (dite) annees.set(fiche, dite)
  }
  return annees
}

function auDessus({ page, haut }: Fiche): AnneeDeFiche | null {
  const nommee = anneeSeule(page.feuille.nom)
  if (nommee !== null) return { annee: nommee, lieux: [], dedans: false }
  for (let l = 0; l < haut; l++) {
    const annee = anneeSeule(page.texte(l, 0))
    if (annee !== null) return { annee, lieux: [lieuDe(page, l, 0)], dedans: false }
  }
  return null
}

/** « 2025 », « Budget de l'action – année 2026 » : ce qui titre un compte, et non une phrase. */
const INTITULE = /^(?:(?:budgets?|plan|compte|exercices?|annees?|bp)\b.{0,40})?\b20\d\d$/

function parmiSesLignes({ page, haut, bas }: Fiche): AnneeDeFiche | null {
  const intitules = Array.from({ length: bas - haut + 1 }, (_, i) => haut + i).flatMap((ligne) => {
    const remplies = Array.from({ length: page.largeur(ligne) }, (_, c) => c).filter(
      (c) => page.texte(ligne, c) !== '',
    )
    const [colonne] = remplies
    if (colonne === undefined || !INTITULE.test(page.libelle(ligne, colonne))) return []
    const annee = anneeSeule(page.texte(ligne, colonne))
    return annee === null ? [] : [{ annee, seul: remplies.length === 1, ligne, colonne }]
  })
  // « Budget 2025 | | », « Budget 2026 | 109 000 » : les lignes d'un compte, et non son titre.
  if (new Set(intitules.map((i) => i.annee)).size > 1) return null
  const titre = intitules.find((i) => i.seul)
  if (titre === undefined) return null
  const { annee, ligne, colonne } = titre
  return { annee, lieux: [lieuDe(page, ligne, colonne)], dedans: true }
}

const lieuDe = ({ feuille }: Page, ligne: number, colonne: number): Lieu => ({
  feuille: feuille.nom,
  ligne,
  colonne,
})
