import type { Plage } from '../../../../core/grille/index.ts'
import { celluleDe, type Feuille, intersection, lieuDe } from '../classeur/index.ts'

/** Le rectangle que remplit la formule de cette cellule ; null si elle ne remplit que la sienne. */
export function etalementDe(feuille: Feuille, { haut, gauche }: Plage): Plage | null {
  const etale = celluleDe(feuille, haut, gauche)?.etale
  if (!etale) return null
  return { haut, gauche, bas: haut + etale.lignes - 1, droite: gauche + etale.colonnes - 1 }
}

/** Vrai si toute la plage est dans un étalement, faux si rien n’y est, null si elle est mêlée. */
export function estEtalee(feuille: Feuille, plage: Plage): boolean | null {
  const touches: Plage[] = []
  for (const [k, cellule] of feuille.cellules) {
    if (!cellule.etale) continue
    const { ligne, colonne } = lieuDe(k)
    const ici = { haut: ligne, gauche: colonne, bas: ligne, droite: colonne }
    const commune = intersection(etalementDe(feuille, ici) ?? ici, plage)
    if (commune) touches.push(commune)
  }
  if (touches.length === 0) return false
  return touches.reduce((n, t) => n + taille(t), 0) === taille(plage) ? true : null
}

function taille({ haut, gauche, bas, droite }: Plage): number {
  return (bas - haut + 1) * (droite - gauche + 1)
}
