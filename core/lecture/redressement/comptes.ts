import type { Page } from '../textes/index.ts'
import { ditDesDepenses } from './mots.ts'

const RECETTES = /\b(?:recettes?|produits?|ressources?)\b/
/** « Action n° 2 – », « Fiche 1.3 : », « FA 4 – », « 2.1 – ». */
const NUMERO =
  /^(?:fiche[ -]?)?(?:action|fa|projet|op[ée]ration)?\s*(?:n\s?°\s*)?\d[\d.]*\s*[-–—:.]\s*/i
/** « – budget prévisionnel 2025 », à la fin du nom. */
const COMPTE = /\s*[-–—:(]\s*(?:budget|plan de financement|compte)\b[^–—]*$/i

/** Le nom de l'action, dans le titre de son compte de charges et de produits : rien d'autre ne l'étiquette. */
export function nomDuCompte(page: Page, ligne: number, colonne: number): string {
  const titre = page.texte(ligne, colonne)
  if (!NUMERO.test(titre) && !COMPTE.test(titre)) return ''
  if (!ouvreUnCompte(page, ligne + 1) && !ouvreUnCompte(page, ligne + 2)) return ''
  return titre.replace(NUMERO, '').replace(COMPTE, '').trim()
}

/** « Charges | Montant | Produits | Montant » : les dépenses d'un côté, ce qui les paie de l'autre. */
export function ouvreUnCompte(page: Page, ligne: number): boolean {
  const dits = Array.from({ length: page.largeur(ligne) }, (_, c) => page.libelle(ligne, c))
  if (dits.some((d) => /\btota(?:l|ux)\b/.test(d))) return false
  return dits.some(ditDesDepenses) && dits.some((d) => RECETTES.test(d))
}
