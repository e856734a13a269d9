import { type Feuille, type Plage, texteDe } from '../../grille/index.ts'
import type { Champ, Disposition, Lieu } from '../../modele/index.ts'
import { chercherEntetes } from '../entete/index.ts'
import { anneeSeule, type Page, preparerPage } from '../textes/index.ts'
import { chercherLesCouples, ouvrirLesCouples } from './couples.ts'
import { chercherFiches, type Fiche } from './fiches.ts'
import { chercherFinanceursEnLignes, type FinanceursEnLignes } from './financeurs.ts'
import { estArgent, estTexte } from './mots.ts'
import { pivoter } from './pivoter.ts'
import { reunirLesFiches } from './reunir-les-fiches.ts'
import { ditUnTotal } from './totaux.ts'
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
    const couples = chercherLesCouples(page)
    if (couples) redressees.set(page.feuille.nom, ouvrirLesCouples(page, couples))
  }
  const autrement = pages.filter((page) => !redressees.has(page.feuille.nom) && !estEnLignes(page))
  const fichesDe = new Map(autrement.map((page) => [page, chercherFiches(page)]))
  const seules = [...fichesDe.values()].filter(estUneFicheSeule)
  for (const page of autrement) {
    const { nom } = page.feuille
    const siennes = fichesDe.get(page) ?? []
    const parFeuille = seules.length >= 2 && seules.includes(siennes)
    const parFiches = parFeuille || siennes.length >= 2
    const colonnes = parFiches ? [] : chercherActionsEnColonnes(page)
    const financeurs = parFiches ? null : chercherFinanceursEnLignes(page)
    if (colonnes.length > 0 && !deborde(financeurs, colonnes)) {
      redressees.set(nom, redresserLesColonnes(page, colonnes))
      dispositions.set(nom, 'colonnes')
      continue
    }
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

/** Un bloc de financeurs ressemble à des actions en colonnes : quand ils se suivent, ce sont des blocs. */
function deborde(financeurs: FinanceursEnLignes | null, colonnes: readonly Plage[]): boolean {
  const lignes = colonnes.reduce((s, { haut, bas }) => s + bas - haut + 1, 0)
  return financeurs !== null && financeurs.bas - financeurs.debut >= PLUSIEURS_BLOCS * lignes
}

const PLUSIEURS_BLOCS = 2

/** Une fiche par feuille : chaque étiquette n'y a qu'une valeur, là où des actions en colonnes en ont plusieurs. */
function estUneFicheSeule([fiche, ...autres]: readonly Fiche[]): boolean {
  if (!fiche || autres.length > 0) return false
  return fiche.attributs.every(({ lieu }) => {
    const cases = fiche.page.feuille.lignes[lieu.ligne] ?? []
    return cases.filter((_, c) => fiche.page.estRemplie(lieu.ligne, c)).length === 2
  })
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
    if (champs.size < 3 || !aDesIntitulesDessous(page, bas)) return false
    return champs.has('partEtat') ? argent >= 2 : argent >= 3 && champs.has('action')
  })
}

/** « 2024 | 60 000 | 30 000 » et un total : le plan de financement d'une fiche, dont l'action est écrite ailleurs. */
function aDesIntitulesDessous(page: Page, ligne: number): boolean {
  for (let l = ligne + 1; l <= ligne + DESSOUS; l++) {
    const cellules = page.feuille.lignes[l] ?? []
    if (!cellules.some(estArgent)) continue
    if (cellules.some((c) => estTexte(c) && !ditUnTotal(texteDe(c)))) return true
  }
  return false
}

function aDeLArgentDessous(page: Page, ligne: number, colonne: number): boolean {
  for (let l = ligne + 1; l <= ligne + DESSOUS; l++)
    if (estArgent(page.feuille.lignes[l]?.[colonne])) return true
  return false
}
