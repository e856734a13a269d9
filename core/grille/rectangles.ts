import type { Adresse, Plage } from './adresse.ts'

/** Réunit des cellules en rectangles : d'abord de haut en bas, puis les colonnes voisines de même hauteur. */
export function enRectangles(cellules: readonly Adresse[]): readonly Plage[] {
  const rangees = [...cellules].sort((a, b) => a.colonne - b.colonne || a.ligne - b.ligne)
  const colonnes: Plage[] = []
  for (const { ligne, colonne } of rangees) {
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
