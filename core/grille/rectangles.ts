import type { Adresse, Plage } from './adresse.ts'

/** Plus qu’aucune feuille n’en a. */
const LIGNES = 2 ** 32

/** Réunit des cellules en rectangles : d'abord de haut en bas, puis les colonnes voisines de même hauteur. */
export function enRectangles(cellules: Iterable<Adresse>): readonly Plage[] {
  // En nombres côte à côte : un long classeur en a des centaines de milliers.
  const cles: number[] = []
  for (const { ligne, colonne } of cellules) cles.push(colonne * LIGNES + ligne)
  const colonnes: Plage[] = []
  for (const cle of Float64Array.from(cles).sort()) {
    const [ligne, colonne] = [cle % LIGNES, Math.floor(cle / LIGNES)]
    const derniere = colonnes.at(-1)
    if (derniere?.gauche === colonne && derniere.bas >= ligne - 1) {
      colonnes[colonnes.length - 1] = { ...derniere, bas: ligne }
    } else {
      colonnes.push({ haut: ligne, bas: ligne, gauche: colonne, droite: colonne })
    }
  }
  const rectangles: Plage[] = []
  const rangs = new Map<string, number>()
  for (const plage of colonnes) {
    const cle = `${plage.haut}:${plage.bas}`
    const rang = rangs.get(cle)
    const voisin = rang === undefined ? undefined : rectangles[rang]
    if (rang !== undefined && voisin?.droite === plage.gauche - 1) {
      rectangles[rang] = { ...voisin, droite: plage.droite }
    } else {
      rangs.set(cle, rectangles.push(plage) - 1)
    }
  }
  return rectangles
}
