import type { Axe } from '../modele/index.ts'
import type { EtatDePiece, PieceGardee, ReperesDePiece } from '../reglages/index.ts'
import type { CleSource } from '../sources/index.ts'

/** « exigée » : le texte l'impose ; « à obtenir » : un accord, une dérogation ; « recommandée » : le reste. */
export type Degre = 'exigee' | 'a-obtenir' | 'recommandee'

export const NOMS_DES_DEGRES: Readonly<Record<Degre, string>> = {
  exigee: 'exigée',
  'a-obtenir': 'à obtenir',
  recommandee: 'recommandée',
}

/** Une sorte de pièce, et ce que le texte en dit. */
export interface Definition {
  readonly id: string
  readonly titre: string
  readonly degre: Degre
  /** Fondement dans le texte. */
  readonly sources: readonly [CleSource, ...CleSource[]]
  /** La règle dont le constat demande la même chose ; null : aucune. */
  readonly regle: string | null
  /** Ce que le classeur ne dit pas : la pièce n'est à fournir que si l'utilisateur répond oui. */
  readonly question?: string
}

/** Ce qui, dans le contrat, appelle une pièce. */
export interface Fait {
  readonly axe: Axe | null
  readonly annee: number | null
  /** Libellé de l'action ; null : la pièce vaut pour l'axe, l'année ou tout le contrat. */
  readonly action: string | null
  /** Libellé normalisé : ce qui la retrouve quand des lignes ont été insérées. */
  readonly cle: string | null
  /** Ce qui la motive, en quelques mots ; '' : son titre suffit. */
  readonly detail: string
  /** Ce que le classeur en dit déjà, à citer ; '' : il la donne, sans plus ; null : rien. */
  readonly lue: string | null
}

/** « lue » : le classeur la cite ; « manquante » : ni le classeur ni l'utilisateur n'en disent rien. */
export type EtatMontre = Exclude<EtatDePiece, 'demandee'> | 'lue' | 'manquante'

/** Une pièce à fournir, et où elle en est. Que des données simples. */
export interface Piece extends Omit<Definition, 'sources'>, Fait {
  readonly reperes: ReperesDePiece
  readonly etat: EtatMontre
  /** La référence, le motif, ou ce que le classeur en dit ; '' : rien. */
  readonly reference: string
  /** AAAA-MM-JJ où l'utilisateur l'a dit ; null : il n'en a rien dit. */
  readonly date: string | null
  /** Les sections du texte qui la fondent. */
  readonly sections: readonly string[]
}

/** Ce que le texte recommande ou rappelle : rien à fournir, rien à cocher. */
export interface Attention {
  readonly phrase: string
  readonly sections: readonly string[]
}

export interface Dossier {
  /** Dans l'ordre du texte, puis des axes, des années et des actions. */
  readonly pieces: readonly Piece[]
  /** Celles qu'une réponse de l'utilisateur appellerait. */
  readonly possibles: readonly Piece[]
  /** Gardées, mais dont le fait a disparu du classeur : jamais effacées d'office. */
  readonly inutiles: readonly (PieceGardee & { readonly titre: string })[]
  readonly attentions: readonly Attention[]
}
