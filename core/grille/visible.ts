import { a1, contient, lireA1 } from './adresse.ts'
import type { Classeur } from './classeur.ts'

/** D'une cellule à celle qui se voit : la même, ou le coin haut gauche de la fusion qui la recouvre. Notation A1. */
export type CelluleVisible = (feuille: string, cellule: string) => string

export function cellulesVisibles({ feuilles }: Classeur): CelluleVisible {
  const fusions = new Map(feuilles.map((f) => [f.nom, f.fusions]))
  return (feuille, cellule) => {
    const siennes = fusions.get(feuille)
    const lieu = siennes && siennes.length > 0 ? lireA1(cellule) : null
    const fusion = lieu && siennes?.find((f) => contient(f, lieu.ligne, lieu.colonne))
    return fusion ? a1(fusion.haut, fusion.gauche) : cellule
  }
}
