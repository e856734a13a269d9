import type { Axe } from './axe.ts'
import type { ChampMontant } from './champ.ts'
import type { Lieu } from './lieu.ts'
import type { Ligne } from './ligne.ts'
import { type Centimes, somme } from './montant.ts'
import type { Vue } from './vue.ts'

/** Une somme des actions recopiée hors du budget : ce qu'elle devrait valoir se recalcule sur elles. */
export interface Recapitulation {
  /** Celle du budget, dont elle a l'unité. */
  readonly vue: Vue
  readonly lieu: Lieu
  readonly libelle: string
  readonly montant: Centimes
  readonly champ: ChampMontant
  readonly annee: number
  /** Les axes qu'elle additionne : un seul, ou tous ceux de sa feuille. */
  readonly axes: readonly [Axe, ...Axe[]]
}

/** Ce que font les actions qu'elle additionne ; null si l'une ne se lit pas, ou s'il n'y en a aucune. */
export function recalculer(
  { champ, annee, axes }: Pick<Recapitulation, 'champ' | 'annee' | 'axes'>,
  lignes: readonly Ligne[],
): { readonly somme: Centimes; readonly nombreDeLignes: number } | null {
  const siennes = lignes.filter((l) => l.annee === annee && axes.some((axe) => axe === l.axe))
  const montants = siennes.map((l) => l.montants[champ])
  if (siennes.length === 0 || montants.includes('illisible')) return null
  const dits = montants.filter((m) => typeof m === 'number')
  return { somme: somme(dits), nombreDeLignes: siennes.length }
}
