import type { PlancherCompare, PropositionAuxCouts } from '../../core/conformite/index.ts'
import type { Constat } from '../../core/constats/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'

/** Une proposition, les coûts qui ont pu y changer, et les façons d'y atteindre chaque plancher. */
export interface PropositionMontree extends PropositionAuxCouts {
  readonly planchers: readonly PlancherCompare[]
}

/** Ce qu'on montre d'un classeur : la proposition, et ce que donneraient des coûts qui changent. */
export interface PropositionDeFichier extends PropositionMontree {
  readonly examen: ExamenDeFichier
  /** null : cela n'y ferait rien, ou ils le peuvent déjà. */
  readonly siLesCoutsChangent: PropositionMontree | null
  /** Bloquants qu'aucun montant ne lève. */
  readonly autresBloquants: readonly Constat[]
}
