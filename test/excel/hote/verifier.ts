import type { Hote } from '../../../task-pane/hote/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import { type Bilan, verifierLeContrat } from '../../../task-pane/parcours/index.ts'

/** « Vérifier le contrat », comme le volet. */
export async function verifier(hote: Hote): Promise<NonNullable<Bilan['pose']>> {
  const outils = { hote, moteur: moteurDirect(), aujourdhui: () => '2026-11-23' }
  const { verification, pose } = await verifierLeContrat(outils, null)
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  if (pose === null) throw new Error('rien n’a été posé')
  return pose
}
