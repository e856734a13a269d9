import type { EnDeuxTemps } from '../../core/conformite/index.ts'
import type { Constat } from '../../core/constats/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'

/** Ce qu'on montre d'un classeur : la proposition, et ce que donneraient des coûts qui changent. */
export interface PropositionDeFichier extends EnDeuxTemps {
  readonly examen: ExamenDeFichier
  /** Bloquants qu'aucun montant ne lève. */
  readonly autresBloquants: readonly Constat[]
}
