import type { Page } from './page.ts'

const LIGNES_LUES = 3000
const LONGUEUR_MAXIMALE = 600
const TEXTES_MAXIMUM = 5000

/** Les textes d'une feuille, où qu'ils soient : de quoi trouver une légende, un titre, une note. */
export function tousLesTextes(page: Page): string[] {
  const textes: string[] = []
  const { lignes } = page.feuille
  for (let l = 0; l < Math.min(lignes.length, LIGNES_LUES); l++) {
    for (const cellule of lignes[l] ?? []) {
      if (cellule?.genre !== 'texte' || cellule.valeur.length > LONGUEUR_MAXIMALE) continue
      if (textes.length >= TEXTES_MAXIMUM) return textes
      textes.push(cellule.valeur)
    }
  }
  return textes
}
