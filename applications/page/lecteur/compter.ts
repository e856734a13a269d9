import type { Classeur, LigneDeGrille } from '../../../core/grille/index.ts'

/** Les cellules qui ont quelque chose ; une ligne répétée, qui est un seul objet, ne se parcourt qu'une fois. */
export function compterLesCellules({ feuilles }: Classeur): number {
  const connues = new Map<LigneDeGrille, number>()
  let total = 0
  for (const { lignes } of feuilles) {
    for (const ligne of lignes) {
      if (ligne === undefined) continue
      const connu = connues.get(ligne) ?? remplies(ligne)
      connues.set(ligne, connu)
      total += connu
    }
  }
  return total
}

function remplies(ligne: LigneDeGrille): number {
  return ligne.reduce((somme, cellule) => somme + (cellule === undefined ? 0 : 1), 0)
}
