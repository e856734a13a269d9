import type { UniteDAction } from '../modele/index.ts'
import type { Prise } from './couvrir.ts'
import type { Menu } from './menu.ts'

/** Une action qu'on peut changer : son menu, et ce qu'elle prend. */
export interface Place {
  readonly menu: Menu
  prise: Prise
  /** Les liens qui l'ont fait bouger : un groupe de mots chacun. */
  readonly raisons: string[]
}

/** Ce qui ne se lève pas : la règle, l'axe (null : tous), et une phrase. */
export interface Manque {
  readonly regle: string
  readonly axe: string | null
  readonly pourquoi: string
}

export type Places = ReadonlyMap<UniteDAction, Place>

export function etatDe(unite: UniteDAction, places: Places): number {
  const place = places.get(unite)
  if (place !== undefined) return place.prise.etat
  const { partEtat } = unite.montants
  return typeof partEtat === 'number' ? partEtat : 0
}

export function sommeDe(unites: readonly UniteDAction[], places: Places): number {
  return unites.reduce((s, u) => s + etatDe(u, places), 0)
}

export function placesDe(unites: readonly UniteDAction[], places: Places): Place[] {
  return unites.flatMap((u) => places.get(u) ?? [])
}

/** Fait bouger ces actions ; si le but n'est pas atteint, elles reprennent leur place : rien ne bouge pour rien. */
export function essayer(places: readonly Place[], geste: () => boolean): boolean {
  const avant = places.map((place) => ({ place, prise: place.prise, dites: place.raisons.length }))
  if (geste()) return true
  for (const { place, prise, dites } of avant) {
    place.prise = prise
    place.raisons.splice(dites)
  }
  return false
}
