import type { Feuille } from '../../../core/grille/index.ts'
import type { Avancement, Avancer, GenreDErreur } from '../../../formats/index.ts'
import type { Etude } from '../../../task-pane/etude/index.ts'
import type { Hote, MotifDErreur } from '../../../task-pane/hote/index.ts'
import type { Forme, Reponse as ReponseDeRapport } from '../rapport/index.ts'
import type { Remise } from './remettre.ts'

/** Ce qu'on sait d'un fichier lu. */
export interface Lu {
  /** Celles qui ont quelque chose, toutes feuilles comprises. */
  readonly cellules: number
  readonly feuilles: number
  readonly capacites: Hote['capacites']
}

/** Une copie du fichier, vérifiée, et ce qu'il faut en dire. */
export interface CopieVerifiee {
  readonly octets: Uint8Array
  readonly bilan:
    | { readonly genre: 'verifie'; readonly marques: number }
    /** Pourquoi rien n'a été vérifié ni marqué. */
    | { readonly genre: 'refus'; readonly phrase: string }
  /** Ce qui n'a pas pu s'écrire, une phrase chacun. */
  readonly manques: readonly string[]
}

/** Les verbes de l'hôte qui lisent ou écrivent le fichier : le fil les sert. */
export const VERBES_DE_L_HOTE = [
  'marquer',
  'effacer',
  'lireReglages',
  'ecrireReglages',
  'ecrireRapport',
  'ecrire',
] as const

/** Ce que le volet étudie : le fil y répond de lui-même, sur les cellules qu'il tient. */
export const VERBES_DE_L_ETUDE = ['suivre', 'proposer', 'comparer'] as const

/** Ce que le fil fait du fichier ; le premier geste est de l'ouvrir. */
export interface Gestes extends Pick<Hote, (typeof VERBES_DE_L_HOTE)[number]>, Etude {
  /** `avancer` : où en est la lecture, dite quelques fois par seconde. */
  readonly ouvrir: (octets: Uint8Array, nom: string, avancer?: Avancer) => Promise<Lu>
  /** De quoi montrer le fichier dans une grille, moins ses lignes. */
  readonly remettre: () => Promise<Remise>
  /** Quelques lignes d'une feuille, à partir d'une ; aucune après la dernière. */
  readonly lignes: (feuille: number, debut: number) => Promise<Feuille['lignes']>
  /** `date` : AAAA-MM-JJ. */
  readonly copier: (date: string) => Promise<CopieVerifiee>
  readonly rapporter: (forme: Forme, date: string) => Promise<ReponseDeRapport>
}

export interface Demande {
  readonly demande: number
  readonly geste: keyof Gestes
  readonly valeurs: readonly unknown[]
}

export type Rendu =
  | { readonly demande: number; readonly rendu: unknown }
  | { readonly demande: number; readonly echec: Echec }

/** Une nouvelle d'une demande qui dure. */
export interface Nouvelle {
  readonly demande: number
  readonly avancement: Avancement
}

/** Une erreur, telle qu'elle passe d'un fil à l'autre. */
export type Echec = { readonly phrase: string } & (
  | { readonly sorte: 'classeur'; readonly genre: GenreDErreur }
  | { readonly sorte: 'hote'; readonly motif: MotifDErreur }
  | { readonly sorte: 'imprevue' }
)

export function estUneDemande(message: unknown): message is Demande {
  return typeof message === 'object' && message !== null && 'geste' in message
}

export function estUneNouvelle(message: Rendu | Nouvelle): message is Nouvelle {
  return 'avancement' in message
}

export function estUnRendu(message: unknown): message is Rendu | Nouvelle {
  return typeof message === 'object' && message !== null && 'demande' in message
}
