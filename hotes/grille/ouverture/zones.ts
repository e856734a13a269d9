import type { Plage } from '../../../core/grille/index.ts'
import { helpers } from '../bibliotheque.ts'

/** Une zone, et le rang du style ou du format qu'elle donne à ses cellules. */
export type Zone = Plage & { readonly rang: number }

/** Ce que l'habillage dit par zones (« A1:B3 »). */
export function zonesDe(parZone: Readonly<Record<string, number>> = {}): readonly Zone[] {
  return Object.entries(parZone).map(([zone, rang]) => {
    const { top: haut, bottom: bas, left: gauche, right: droite } = helpers.toZone(zone)
    return { haut, bas, gauche, droite, rang }
  })
}

/** Ce qui en tombe entre ces lignes, dans le même ordre : la dernière zone l'emporte. */
export function entre(zones: readonly Zone[], haut: number, bas: number): readonly Zone[] {
  return zones
    .filter((zone) => zone.haut <= bas && zone.bas >= haut)
    .map((zone) => ({ ...zone, haut: Math.max(zone.haut, haut), bas: Math.min(zone.bas, bas) }))
}
