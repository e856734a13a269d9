import type { UniteDAction } from '../modele/index.ts'
import type { CelluleDuPlan } from './cellules.ts'
import { type Changement, changer } from './changements.ts'
import type { Chantier } from './chantier.ts'
import type { PlancherReleve } from './proposition.ts'

/** Les changements d'un second passage, sur la grille où les premiers seraient écrits, dits depuis le classeur reçu. */
export function enchainer(
  premiers: readonly Changement[],
  seconds: readonly Changement[],
  chantier: Chantier,
): Changement[] {
  const places = new Map<string, readonly [UniteDAction, CelluleDuPlan]>()
  for (const [unite, cellules] of chantier.plans)
    for (const cellule of cellules) places.set(cellule.cle, [unite, cellule])
  const reunis = new Map(
    premiers.map(({ unite, ecritures, raisons }) => [
      unite,
      { ecritures: new Map(ecritures), raisons: [...raisons] },
    ]),
  )
  for (const { ecritures, raisons } of seconds) {
    for (const [{ cle }, apres] of ecritures) {
      const [unite, cellule] = places.get(cle) ?? []
      if (unite === undefined || cellule === undefined) continue
      const sien = reunis.get(unite) ?? { ecritures: new Map<CelluleDuPlan, number>(), raisons: [] }
      sien.ecritures.set(cellule, apres)
      for (const raison of raisons) if (!sien.raisons.includes(raison)) sien.raisons.push(raison)
      reunis.set(unite, sien)
    }
  }
  return [...reunis].flatMap(([unite, { ecritures, raisons }]) =>
    changer(unite, ecritures, raisons, chantier),
  )
}

/** Chaque axe relevé une fois, avec toutes ses actions. */
export function reunirLesPlanchers(
  premiers: readonly PlancherReleve[],
  seconds: readonly PlancherReleve[],
): PlancherReleve[] {
  const nouveaux = seconds.filter(
    (s) => !premiers.some((p) => p.axe === s.axe && p.annee === s.annee),
  )
  return [...premiers, ...nouveaux]
}
