import type { Feuille } from '../../grille/index.ts'
import type { Champ, Disposition, Lieu } from '../../modele/index.ts'
import { chercherEntetes } from '../entete/index.ts'
import { anneeSeule, type Page, preparerPage } from '../textes/index.ts'
import { chercherFiches, type Fiche } from './fiches.ts'
import { chercherFinanceursEnLignes } from './financeurs.ts'
import { estArgent } from './mots.ts'
import { pivoter } from './pivoter.ts'
import { reunirLesFiches } from './reunir-les-fiches.ts'
import type { FeuilleRedressee } from './trame.ts'
import { chercherActionsEnColonnes, redresserLesColonnes } from './transposer.ts'

/** Toutes les feuilles, une action par ligne : le même lecteur les lit toutes. */
export interface Redressement {
  readonly pages: readonly Page[]
  /** Comment les actions de chaque feuille redressée étaient rangées. */
  readonly dispositions: ReadonlyMap<string, Disposition>
  /** Les vraies cellules d'une place lue. */
  readonly situer: (lieu: Lieu) => readonly Lieu[]
}

export function redresser(feuilles: readonly Feuille[]): Redressement {
  const redressees = new Map<string, FeuilleRedressee>()
  const dispositions = new Map<string, Disposition>()
  const fiches: Fiche[] = []
  const pages = feuilles.map((feuille) => preparerPage(feuille))
  for (const page of pages) {
    const { nom } = page.feuille
    if (estEnLignes(page)) continue
    const siennes = chercherFiches(page)
    const colonnes = chercherActionsEnColonnes(page)
    if (colonnes && siennes.length < 2) {
      redressees.set(nom, redresserLesColonnes(page, colonnes))
      dispositions.set(nom, 'colonnes')
      continue
    }
    const financeurs = siennes.length < 2 ? chercherFinanceursEnLignes(page) : null
    if (financeurs) {
      redressees.set(nom, pivoter(page, financeurs))
      dispositions.set(nom, financeurs.enBlocs ? 'blocs' : 'longue')
    } else fiches.push(...siennes)
  }
  const [premiere, ...autres] = fiches
  if (premiere) {
    const { nom } = premiere.page.feuille
    redressees.set(nom, reunirLesFiches([premiere, ...autres], anneesDes(fiches)))
    dispositions.set(nom, 'fiche')
  }
  return {
    pages: pages.map((page) => {
      const redressee = redressees.get(page.feuille.nom)
      return redressee ? preparerPage(redressee.feuille) : page
    }),
    dispositions,
    situer: (lieu) => {
      const lieux = redressees.get(lieu.feuille)?.situer(lieu.ligne, lieu.colonne) ?? []
      return lieux.length > 0 ? lieux : [lieu]
    },
  }
}

/** L'année que dit chaque fiche : le titre de sa feuille, au-dessus d'elle. */
function anneesDes(fiches: readonly Fiche[]): ReadonlyMap<Fiche, number> {
  const annees = new Map<Fiche, number>()
  for (const fiche of fiches) {
    const { page } = fiche
    const titres = [page.feuille.nom]
    for (let l = 0; l < fiche.haut; l++) titres.push(page.texte(l, 0))
    const annee = titres.map(anneeSeule).find((a) => a !== null)
    if (annee !== null && annee !== undefined) annees.set(fiche, annee)
  }
  return annees
}

const NOMME = 5
const PART_NOMMEE = 0.4
const DESSOUS = 12

/** Un en-tête nomme la part de l'État et un autre montant, ou les actions et trois montants : rien à redresser. */
function estEnLignes(page: Page): boolean {
  return chercherEntetes(page).some(({ bas, colonnes }) => {
    const champs = new Set<Champ>()
    let argent = 0
    let nommees = 0
    for (const { colonne, notes } of colonnes) {
      const sures = notes.filter((n) => n.poids >= NOMME)
      const montant = sures.some((n) => n.contenu === 'montant')
      if (montant && !aDeLArgentDessous(page, bas, colonne)) continue
      if (montant) argent++
      if (sures.length > 0) nommees++
      for (const { champ } of sures) champs.add(champ)
    }
    // Des noms d’actions en tête de colonne disent çà et là un mot d’en-tête.
    if (nommees < colonnes.length * PART_NOMMEE) return false
    if (champs.size < 3) return false
    return champs.has('partEtat') ? argent >= 2 : argent >= 3 && champs.has('action')
  })
}

function aDeLArgentDessous(page: Page, ligne: number, colonne: number): boolean {
  for (let l = ligne + 1; l <= ligne + DESSOUS; l++)
    if (estArgent(page.feuille.lignes[l]?.[colonne])) return true
  return false
}
