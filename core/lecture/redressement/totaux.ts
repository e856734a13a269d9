import { reconnaitreAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { lireSomme, type Page } from '../textes/index.ts'
import { posteDe } from './mots.ts'

const DU_CONTRAT = /\b(?:axes?|contrat|generale?|actions|volet|orientation|enjeu)\b/

const TOTAL =
  /^(?:(?:sous |s |ss )?(?:tota(?:l|ux)|tot)|s ?t|ensemble|cumul|somme|programme (?:de |pour |par )?(?:l )?(?=axe))\b ?/

/** « Total », « Sous-total », « S/T »… en tête de ligne. */
export function ditUnTotal(texte: string): boolean {
  return TOTAL.test(normaliser(texte))
}

/** « Total général », « Coût total du contrat » : ce qui clôt un tableau, même après un blanc. */
export function clotUnTableau(texte: string): boolean {
  const dit = normaliser(texte)
  return /\btota(?:l|ux)\b/.test(dit) && DU_CONTRAT.test(dit)
}

/**
 * Un poste totalisé au-delà d'une action : « Total axe – État » le dit, ou sa formule n'additionne que des lignes du
 * même nom, ou il nomme un financeur d'autres lignes. « Total » et « Coût total », eux, additionnent ceux d'une action.
 */
export function totaliseDesActions(
  page: Page,
  ligne: number,
  colonne: number,
  etiquette = page.texte(ligne, colonne),
): boolean {
  if (clotUnTableau(etiquette)) return true
  if (!ditUnTotal(etiquette)) return false
  if (DU_CONTRAT.test(normaliser(etiquette)) || reconnaitreAxe(etiquette) !== null) return true
  const nomme = normaliser(etiquette).replace(TOTAL, '')
  if (nomme !== '' && posteDe(nomme)) {
    for (let l = ligne - 1; l >= 0; l--) if (page.libelle(l, colonne) === nomme) return true
  }
  return page.feuille.lignes[ligne]?.some((c) => unSeulNom(page, c?.formule, colonne)) ?? false
}

/** La formule additionne plusieurs lignes, qui portent toutes la même étiquette. */
function unSeulNom(page: Page, formule: string | undefined, colonne: number): boolean {
  const plages = (formule === undefined ? null : lireSomme(formule))?.plages ?? []
  if (plages.length < 2 || plages.some((p) => p.haut !== p.bas || p.gauche !== p.droite))
    return false
  const noms = new Set(plages.map((p) => page.libelle(p.haut, colonne)))
  return noms.size === 1 && !noms.has('')
}
