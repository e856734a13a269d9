import type { LigneDeGrille } from '../../grille/index.ts'
import { type Page, preparerPage } from '../textes/index.ts'
import { COUT, posteDe } from './mots.ts'

const DEPENSE = /^(?:d|dep|depenses?|charges?|emplois?)$/
const RECETTE = /^(?:r|rec|recettes?|produits?|ressources?)$/
const COLONNES_REGARDEES = 40
const LIGNES_REGARDEES = 400
/** De chaque côté, pour qu'une colonne dise le sens de ses lignes. */
const LIGNES_MINIMUM = 2

/**
 * « Sens : dépense, recette » d'un export comptable : les dépenses d'une action sont son coût, et ses recettes ce que
 * donne chaque financeur. La même feuille, où la colonne des financeurs dit « Coût total » en face d'une dépense.
 */
export function nommerLesDepenses(page: Page): Page {
  const sens = colonneDuSens(page)
  if (sens === null) return page
  const { feuille } = page
  const dit = (l: number, mot: RegExp) => mot.test(page.libelle(l, sens))
  const financeur = colonneDesFinanceurs(page, sens)
  if (financeur === null) return page
  const lignes = feuille.lignes.map((ligne, l): LigneDeGrille | undefined => {
    if (ligne === undefined || !dit(l, DEPENSE)) return ligne
    const nommee = Array.from(ligne)
    nommee[financeur] = { genre: 'texte', valeur: COUT }
    return nommee
  })
  return preparerPage({ ...feuille, lignes })
}

/** La colonne dont toutes les cellules, sous son en-tête et jusqu'à un blanc, disent dépense ou recette. */
function colonneDuSens(page: Page): number | null {
  const fin = Math.min(page.nombreDeLignes, LIGNES_REGARDEES)
  for (let c = 0; c < COLONNES_REGARDEES; c++) {
    let depenses = 0
    let recettes = 0
    let ditAutreChose = false
    for (let l = 0; l < fin && !ditAutreChose; l++) {
      if (page.largeur(l) === 0 && depenses + recettes > 0) break
      if (!page.estRemplie(l, c)) continue
      const libelle = page.libelle(l, c)
      if (DEPENSE.test(libelle)) depenses++
      else if (RECETTE.test(libelle)) recettes++
      else ditAutreChose = depenses + recettes > 0
    }
    const assez = depenses >= LIGNES_MINIMUM && recettes >= LIGNES_MINIMUM
    if (assez && !ditAutreChose) return c
  }
  return null
}

/**
 * Celle qui nomme un poste en face du plus de recettes. Un seul poste n'est un financeur que s'il ne se lit en face
 * d'aucune dépense : « CLS – Enfance » vaut pour l'action entière.
 */
function colonneDesFinanceurs(page: Page, sens: number): number | null {
  const lignes = Array.from({ length: page.nombreDeLignes }, (_, l) => l)
  const recettes = lignes.filter((l) => RECETTE.test(page.libelle(l, sens)))
  const depenses = lignes.filter((l) => DEPENSE.test(page.libelle(l, sens)))
  let meilleure: number | null = null
  let record = 0
  for (let c = 0; c < COLONNES_REGARDEES; c++) {
    const postes = recettes.flatMap((l) => posteDe(page.texte(l, c)) ?? [])
    if (postes.length <= record) continue
    const plusieurs = new Set(postes.map((p) => p.champ)).size > 1
    if (!plusieurs && depenses.some((l) => posteDe(page.texte(l, c)) !== null)) continue
    record = postes.length
    meilleure = c
  }
  return meilleure
}
