import {
  comparerLesFacons,
  direLePrix,
  type Facon,
  type PlancherReleve,
  proposerEnDeuxTemps,
} from '../conformite/index.ts'
import type { Refus } from '../examen/index.ts'
import { enPhrase } from './en-phrase.ts'
import { type DemandeDeConformite, preparer } from './preparer.ts'

/** De quel plancher comparer les façons ; le reste est la proposition montrée. */
export interface DemandeDeFacons extends DemandeDeConformite {
  readonly plancher: Pick<PlancherReleve, 'axe' | 'annee'>
}

/** Une façon d'atteindre un plancher, rejouée. */
export interface FaconMontree {
  /** null : la plus simple. */
  readonly facon: Facon | null
  readonly nom: string
  /** « Collectivité +43 000 €, État +23 000 €, 6 cellules. » */
  readonly prix: string
  /** Une phrase chacune. */
  readonly suites: readonly string[]
}

export interface FaconsEtudiees {
  readonly genre: 'facons'
  /** La moins chère pour la collectivité d'abord ; vide : il n'y en a pas deux. */
  readonly facons: readonly FaconMontree[]
}

/** Les façons d'atteindre ce plancher, chacune rejouée. Lève comme `mettreEnConformite`. */
export function etudierLesFacons(demande: DemandeDeFacons): FaconsEtudiees | Refus {
  const preparee = preparer(demande)
  if ('genre' in preparee) return preparee
  const { couts: coutsLibres } = proposerEnDeuxTemps(preparee, demande.couts)
  return {
    genre: 'facons',
    facons: comparerLesFacons({ ...preparee, coutsLibres }, demande.plancher).map(
      ({ facon, nom, suites, proposition }) => ({
        facon,
        nom,
        prix: enPhrase(direLePrix(proposition)),
        suites,
      }),
    ),
  }
}
