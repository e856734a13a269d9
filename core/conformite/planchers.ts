import { type Axe, centimes, type UniteDAction } from '../modele/index.ts'
import type { Chantier } from './chantier.ts'
import { axePonctionne } from './facon.ts'
import { type Annee, margeDe } from './plancher.ts'
import { cleDesCouts, type PlancherReleve } from './proposition.ts'

/** Les axes relevés à leur plancher, dans l'ordre des axes ; leurs actions, par libellé. */
export function direLesPlanchers(
  annee: number,
  { axes, places, contexte }: Annee,
  releves: ReadonlyMap<Axe, ReadonlySet<UniteDAction>>,
  { facons }: Pick<Chantier, 'facons'>,
): PlancherReleve[] {
  return axes.flatMap(({ axe }): PlancherReleve[] => {
    const unites = [...(releves.get(axe) ?? [])]
    if (unites.length === 0) return []
    const source = axePonctionne(facons.get(cleDesCouts(axe, annee)))
    const ponctionne = axes.find((b) => b.axe === source)
    const marge = ponctionne && margeDe(ponctionne, places, contexte)
    return [
      {
        axe,
        annee,
        actions: unites
          .map(({ action, nature }) => ({ action, renforcee: nature === 'renforcee' }))
          .sort((a, b) => (a.action < b.action ? -1 : 1)),
        cede:
          source === null || marge === undefined
            ? null
            : { axe: source, marge: marge === null ? null : centimes(marge) },
      },
    ]
  })
}
