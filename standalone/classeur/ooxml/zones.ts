import { type Adresse, a1, type Plage, plageEnA1 } from '../../../core/grille/index.ts'

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

/** « B4:B6 D8 » : les zones d'une mise en forme conditionnelle. */
export function zonesEnTexte(plages: readonly Plage[]): string {
  return plages
    .map((plage) =>
      plage.haut === plage.bas && plage.gauche === plage.droite
        ? a1(plage.haut, plage.gauche)
        : plageEnA1(plage),
    )
    .join(' ')
}

export function seRecouvrent(a: Plage, b: Plage): boolean {
  return a.haut <= b.bas && b.haut <= a.bas && a.gauche <= b.droite && b.gauche <= a.droite
}
