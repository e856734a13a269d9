import type { Marque } from '../../../core/constats/index.ts'
import { lireA1 } from '../../../core/grille/index.ts'
import type { Pose } from '../../../task-pane/hote/index.ts'
import type { Model } from '../bibliotheque.ts'
import type { Etat } from '../etat.ts'
import { redessiner } from '../marques/index.ts'
import { type Place, placeDe } from '../place.ts'

/** Pose ces marques à la place de toutes les autres ; rend ce qui n'a pas pu l'être. */
export function poser(modele: Model, etat: Etat, marques: readonly Marque[]): Pose {
  const posees = new Map<string, Map<Place, Marque>>()
  const nonPosees: Pose['nonPosees'][number][] = []
  let nombre = 0
  for (const marque of marques) {
    const ouverte = etat.feuilles.find((f) => f.feuille.nom === marque.feuille)
    const adresse = lireA1(marque.cellule)
    if (ouverte === undefined || adresse === null) {
      nonPosees.push({ marque, raison: 'feuille-absente' })
    } else if (ouverte.feuille.protegee) {
      nonPosees.push({ marque, raison: 'feuille-protegee' })
    } else {
      const parPlace = posees.get(ouverte.id) ?? new Map<Place, Marque>()
      posees.set(ouverte.id, parPlace.set(placeDe(adresse.ligne, adresse.colonne), marque))
      nombre++
    }
  }
  etat.marques = posees
  etat.marquesChangees = true
  redessiner(modele)
  return { posees: nombre, nonPosees, avecNotes: true }
}

/** Combien la grille en porte. */
export function compter({ marques }: Etat): number {
  let nombre = 0
  for (const parPlace of marques.values()) nombre += parPlace.size
  return nombre
}
