import type { CoutsLibres, Proposition } from '../../core/conformite/index.ts'
import type { Constat } from '../../core/constats/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'

/** Ce qu'on montre d'un classeur : la proposition, et ce que donneraient des coûts qui changent. */
export interface PropositionDeFichier {
  readonly examen: ExamenDeFichier
  readonly couts: CoutsLibres
  readonly proposition: Proposition
  /** null : libérer des coûts n'y ferait rien, ou ils le sont déjà. */
  readonly siLesCoutsChangent: {
    readonly couts: CoutsLibres
    readonly proposition: Proposition
  } | null
  /** Bloquants qu'aucun montant ne lève. */
  readonly autresBloquants: readonly Constat[]
}
