import { a1 } from '../grille/index.ts'
import { type Centimes, enEuros, fois, somme } from '../modele/index.ts'
import type { Avenant } from './avenant.ts'
import { dispositionDe } from './disposition.ts'

/** Une cellule remplie pour essayer la feuille, en euros ; `formule` : c'est le résultat d'une formule. */
export interface SaisieDEssai {
  readonly cellule: string
  readonly euros: number
  readonly formule: boolean
}

/**
 * La feuille remplie à l'identique de l'année d'avant, à parité : une feuille vide ne montre pas que ses montants se
 * liraient. Une action dont la part de l'État n'est pas connue reste vide.
 */
export function remplirPourEssai(avenant: Avenant): readonly SaisieDEssai[] {
  const { places, colonne, rangDuTotal } = dispositionDe(avenant)
  const plan = (rang: number, etat: Centimes, total: boolean): SaisieDEssai[] => [
    { cellule: a1(rang, colonne('cout')), euros: enEuros(fois(etat, 2)), formule: total },
    { cellule: a1(rang, colonne('partEtat')), euros: enEuros(etat), formule: total },
    { cellule: a1(rang, colonne('partCollectivite')), euros: enEuros(etat), formule: true },
  ]
  const etats = places.flatMap(({ bloc, premiere, aPart }) =>
    bloc.actions.map(({ programme }, i) => ({ rang: premiere + i, programme, aPart })),
  )
  const total = somme(etats.flatMap((e) => (e.aPart ? [] : (e.programme ?? []))))
  return [
    ...etats.flatMap(({ rang, programme }) =>
      programme === null ? [] : plan(rang, programme, false),
    ),
    ...plan(rangDuTotal, total, true),
  ]
}
