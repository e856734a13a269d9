import type { Ecriture, Presentation, Refus, Verification } from '../../core/examen/index.ts'
import type { ReglagesEcrits } from '../../core/reglages/index.ts'
import type { Changement, FormulesAFiger, Portee, Pose } from '../hote/index.ts'
import type { ConstatRange, Filtres, Tri } from './constats.ts'

/** Ceux qui se chargent quand on les ouvre, là où l’hôte les offre. */
export const ONGLETS_DE_L_ATELIER = ['suivi', 'conformite'] as const
export type OngletDeLAtelier = (typeof ONGLETS_DE_L_ATELIER)[number]

/** Dans l’ordre où l’on s’en sert. */
export const ONGLETS = ['constats', 'tableau', ...ONGLETS_DE_L_ATELIER, 'contrat'] as const
export type Onglet = (typeof ONGLETS)[number]

/** Ce que le classeur garde de Pacte. Illisibles : rien n’en est montré ni changé tant qu’on ne les a pas oubliés. */
export type Gardes =
  | { readonly genre: 'attendus' }
  | { readonly genre: 'lus'; readonly reglages: ReglagesEcrits }
  | { readonly genre: 'illisibles'; readonly phrase: string }

/** L’action en cours ; elle ne se montre que si elle dure. */
export interface Travail {
  /** Ce qui se fait, en une phrase nominale : « Vérification du contrat ». */
  readonly quoi: string
  /** De 0 à 1 ; null : durée inconnue. */
  readonly fraction: number | null
  readonly dure: boolean
}

/** La dernière chose à dire à l’utilisateur. */
export type Avis =
  | {
      readonly genre: 'succes' | 'information'
      /** Ce qui vient d’être fait. */
      readonly phrase: string
      /** Ce qu’on en conclut, tant que le classeur est celui qui a été vérifié. */
      readonly conclusion?: string
      readonly annuler?: Faite
      /** Un effacement que la vérification en mémoire peut annuler. */
      readonly reposer?: Remise
    }
  | { readonly genre: 'erreur'; readonly phrase: string; readonly reessayable: boolean }

/** Ce qu’annuler un effacement remet. */
export interface Remise {
  readonly rapport: boolean
  /** La vérification en mémoire avait posé ces marques ; sinon, celles d’avant ne sont connues de personne. */
  readonly exacte: boolean
}

/** Une correction écrite dans le classeur, que l’on peut remettre comme avant. */
export interface Faite {
  readonly numero: number
  readonly ecritures: readonly Ecriture[]
}

/** Pourquoi le résultat affiché n’est plus celui du classeur. */
export type Peremption =
  | { readonly raison: 'reglages' }
  /** Du plus récent au plus ancien. */
  | { readonly raison: 'classeur'; readonly changements: readonly Changement[] }

/** Où en sont les marques des cellules, après ce résultat. */
export type Marquage =
  | { readonly genre: 'posees'; readonly pose: Pose }
  | { readonly genre: 'refusees' | 'lecture-seule' | 'retirees' }

/** Le dernier passage de « Vérifier le contrat ». */
export type Resultat =
  | { readonly genre: 'refus'; readonly refus: Refus }
  | {
      readonly genre: 'verifie'
      readonly verification: Verification
      /** Ce qui est reproché, dans l’ordre d’affichage. */
      readonly reproches: readonly ConstatRange[]
      /** Ce qui n’a pas pu être vérifié. */
      readonly lacunes: readonly ConstatRange[]
      readonly marquage: Marquage
      /** Heure de la lecture, telle qu’on la dit : « 14 h 32 ». */
      readonly heure: string
    }

/** Ce que l’on demande de confirmer ou de compléter avant d’écrire. */
export type Dialogue =
  | {
      readonly genre: 'appliquer'
      readonly ecritures: readonly Ecriture[]
      /** Ce que ces cellules font ensemble ; absent : la correction d’un seul constat. */
      readonly effet?: string
    }
  | { readonly genre: 'justifier'; readonly constat: ConstatRange }
  | { readonly genre: 'modele' }
  | { readonly genre: 'figer'; readonly comptes: Readonly<Record<Portee, FormulesAFiger | string>> }
  | { readonly genre: 'oublier' }
  /** Rien ne saura remettre ce qui va être retiré. */
  | { readonly genre: 'effacer' }

export interface Etat {
  readonly onglet: Onglet
  /** Identifiant du champ à atteindre dans cet onglet ; null : aucun. */
  readonly champVise: string | null
  readonly presentation: Presentation | null
  readonly gardes: Gardes
  readonly travail: Travail | null
  readonly avis: Avis | null
  /** Dit par le lecteur d’écran, sans rien montrer. */
  readonly annonce: string
  readonly resultat: Resultat | null
  /** Combien de fois le classeur ou ses réglages ont changé depuis l’ouverture du volet. */
  readonly version: number
  /** null : le résultat est celui du classeur d’à présent. */
  readonly peremption: Peremption | null
  readonly filtres: Filtres
  readonly tri: Tri
  /** Numéros des constats dépliés. */
  readonly deplies: ReadonlySet<number>
  /** Numéro du constat où l’on est. */
  readonly courant: number | null
  /** Combien de constats la liste affiche. */
  readonly montres: number
  readonly faites: readonly Faite[]
  readonly dialogue: Dialogue | null
}

/** Une tranche de la liste des constats. */
export const TRANCHE = 40

export const SANS_FILTRE: Filtres = { compte: null, groupe: null, texte: '' }

export const DEPART: Etat = {
  onglet: 'constats',
  champVise: null,
  presentation: null,
  gardes: { genre: 'attendus' },
  travail: null,
  avis: null,
  annonce: '',
  resultat: null,
  version: 0,
  peremption: null,
  filtres: SANS_FILTRE,
  tri: 'gravite',
  deplies: new Set(),
  courant: null,
  montres: TRANCHE,
  faites: [],
  dialogue: null,
}
