import { annoncePlafond } from '../rangs/index.ts'
import { estColonneVide, largeurEntre, type Page, preparerPage } from '../textes/index.ts'
import { estArgent } from './mots.ts'

/** Au-dessus du premier financeur : des intitulés, et l'en-tête. */
const ETAGES = 3

/** Un budget dont les financeurs sont en lignes, sans le petit tableau de plafonds qu'une colonne vide en sépare, à droite. */
export function sansPlafondsADroite(
  page: Page,
  financeur: number,
  lignes: readonly number[],
): Page {
  const { feuille } = page
  const haut = Math.max(0, (lignes[0] ?? 0) - ETAGES)
  const bas = lignes.at(-1) ?? haut
  const largeur = largeurEntre(page, haut, bas)
  for (let c = financeur + 1; c < largeur; c++) {
    if (!estColonneVide(page, c, haut, bas) || !parleDePlafond(page, c, haut, bas)) continue
    const moitie = lignes.length / 2
    const chiffrees = (de: number, a: number) =>
      lignes.filter((l) => feuille.lignes[l]?.slice(de, a).some(estArgent)).length
    if (chiffrees(0, c) < moitie || chiffrees(c, largeur) > moitie) continue
    return preparerPage({
      ...feuille,
      lignes: feuille.lignes.map((ligne) => ligne?.slice(0, c)),
      fusions: feuille.fusions.filter((f) => f.gauche < c),
    })
  }
  return page
}

function parleDePlafond(page: Page, gauche: number, haut: number, bas: number): boolean {
  for (let l = haut; l <= bas; l++)
    for (let c = gauche; c < page.largeur(l); c++)
      if (page.estRemplie(l, c) && annoncePlafond(page.libelle(l, c))) return true
  return false
}
