import type { Axe, TypeCollectivite } from '../modele/index.ts'
import type { CleCitee } from '../sources/index.ts'

/** Ce qu'un libellé d'action suffit à évoquer. Ne dit jamais qu'il y a une faute. */
interface Evocation {
  readonly id: string
  /** Ce que l'action évoque, pour la phrase. */
  readonly sujet: string
  /** Sur le libellé normalisé. */
  readonly motif: RegExp
  /** Absent : pour toutes les collectivités. */
  readonly pour?: TypeCollectivite
  /** Absent : dans tous les axes. */
  readonly axe?: Axe
  readonly sources: readonly CleCitee[]
}

/** Ce que le texte encadre ou exclut : la phrase dit quoi vérifier. */
export interface CasAVerifier extends Evocation {
  readonly aVerifier: string
}

/** Ce que le texte admet : la phrase suit « Le texte l’admet. », et ne reproche rien. */
export interface CasAdmis extends Evocation {
  readonly admis: string
}

export type CasDePerimetre = CasAVerifier | CasAdmis
