import {
  type ConformiteEtudiee,
  type DemandeDEtude,
  type DemandeDeConformite,
  type DemandeDeFacons,
  etudierLesFacons,
  type FaconsEtudiees,
  mettreEnConformite,
  type SuiviEtabli,
  suivreLeClasseur,
} from '../../core/etude/index.ts'
import type { Refus } from '../../core/examen/index.ts'

/** Ce que le volet n'étudie que si on le demande : chargé alors, et non avec le moteur. */
export interface Etude {
  readonly suivre: (demande: DemandeDEtude) => Promise<SuiviEtabli | Refus>
  readonly proposer: (demande: DemandeDeConformite) => Promise<ConformiteEtudiee | Refus>
  readonly comparer: (demande: DemandeDeFacons) => Promise<FaconsEtudiees | Refus>
}

/** L'étude sans ouvrier : les mêmes appels, exécutés sur place. */
export const ETUDE_DIRECTE: Etude = {
  suivre: async (demande) => suivreLeClasseur(demande),
  proposer: async (demande) => mettreEnConformite(demande),
  comparer: async (demande) => etudierLesFacons(demande),
}
