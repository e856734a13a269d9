import { pluriel } from '../constats/index.ts'
import type { Axe, Centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { citer, nomCite } from '../regles/index.ts'
import type { Facon } from './facon.ts'
import type { PlancherReleve } from './proposition.ts'

/** Une façon de faire en mots : son nom, et ce qu'elle demande encore. */
export interface FaconNommee {
  /** « Tout sur « Équipe mobile » ». */
  readonly nom: string
  /** Une phrase chacune. */
  readonly suites: readonly string[]
}

export function nommer(facon: Facon | null, { axe, actions, cede }: PlancherReleve): FaconNommee {
  const suites = direLesRenforcees(actions)
  if (cede !== null) {
    return {
      nom: `À enveloppe constante, en prenant sur l’axe ${nomCite(cede.axe)}`,
      suites: [...direLaMarge(cede.axe, cede.marge), ...suites],
    }
  }
  if (facon === 'repartie')
    return { nom: `Réparti sur ${pluriel(actions.length, 'action', 'actions')} de l’axe`, suites }
  const [seule, autre] = actions.map(({ action }) => citer(action))
  if (autre === undefined) return { nom: `Tout sur ${seule}`, suites }
  return {
    nom:
      actions.length === 2
        ? `Sur ${seule} et ${autre}`
        : `Sur ${pluriel(actions.length, 'action', 'actions')} de l’axe ${nomCite(axe)}`,
    suites,
  }
}

function direLesRenforcees(actions: PlancherReleve['actions']): string[] {
  const renforcees = actions.filter(({ renforcee }) => renforcee)
  const [seule, autre] = renforcees
  if (seule === undefined) return []
  if (autre === undefined) return [`${citer(seule.action)} est renforcée\u00a0: à justifier.`]
  return [`${renforcees.length} actions sont renforcées\u00a0: à justifier.`]
}

function direLaMarge(axe: Axe, marge: Centimes | null): string[] {
  if (marge === null) return []
  return [`L’axe ${nomCite(axe)} garderait ${ecrireEuros(marge)} au-dessus de son plancher.`]
}
