import type { Refus, Verification } from '../../core/examen/index.ts'
import { moteurDirect } from '../../task-pane/moteur/direct.ts'
import type { Moteur } from '../../task-pane/moteur/index.ts'

const rendues = new Map<string, Promise<Verification | Refus>>()

/**
 * Le moteur, qui ne calcule qu'une fois ce qu'on lui redemande : les hôtes lisent tous les mêmes classeurs, et ce qui
 * s'éprouve ici est ce qu'ils en lisent.
 */
export function moteurRetenu(): Pick<Moteur, 'verifier' | 'rapport'> {
  return {
    verifier: (demande) => {
      const cle = JSON.stringify(demande)
      const rendue = rendues.get(cle) ?? moteurDirect().verifier(demande)
      rendues.set(cle, rendue)
      return rendue
    },
    rapport: () => {
      throw new Error('un moteur retenu ne fait pas de rapport')
    },
  }
}
