import type { Axe, AxeLu, Centimes, ChampTexte, Collectivite, Fraction } from '../modele/index.ts'

/** Les colonnes de texte qu'un avenant reprend, dans l'ordre de sa feuille ; l'axe et l'action y sont toujours. */
export const CHAMPS_REPRIS = [
  'sousThematique',
  'porteur',
  'nature',
  'programme',
  'section',
  'indicateurLocal',
  'indicateurNational',
] as const satisfies readonly ChampTexte[]
export type ChampRepris = (typeof CHAMPS_REPRIS)[number]

/** Une ligne d'action reprise de l'année d'avant, telle qu'elle y est écrite. Centimes ; null : inconnu. */
export interface ActionReprise {
  readonly axeLu: string
  readonly action: string
  readonly textes: Readonly<Record<ChampRepris, string>>
  readonly programme: Centimes | null
  readonly consomme: Centimes | null
}

/** Les actions d'un axe, suivies de lignes neuves. */
export interface BlocDAvenant {
  readonly axe: AxeLu
  /** Ce que la colonne de l'axe dit de ses lignes neuves ; '' si le bloc n'en a pas. */
  readonly libelle: string
  readonly actions: readonly ActionReprise[]
}

/** Le plafond d'un axe : un seul est connu, plusieurs se contredisent et rien n'est choisi, ou aucun n'est écrit. */
export type PlafondDAvenant =
  | { readonly genre: 'connu'; readonly montant: Centimes }
  | {
      readonly genre: 'varie'
      /** annee null : vaut pour toutes. */
      readonly montants: readonly { readonly annee: number | null; readonly montant: Centimes }[]
    }
  | { readonly genre: 'inconnu' }

export interface AxeDAvenant {
  readonly axe: Axe
  readonly libelle: string
  /** Faux : l'emploi d'un département, qui n'a ni plancher ni part dans l'enveloppe. */
  readonly fongible: boolean
  readonly plafond: PlafondDAvenant
  /** Ce que le classeur dit déjà du plafond de l'année de l'avenant, s'il en dit autre chose. */
  readonly plafondAnnonce: Centimes | null
  /** null : sans plancher, ou type de collectivité inconnu. */
  readonly taux: Fraction | null
  /** Sur le plafond hors report ; null s'il manque l'un ou l'autre. */
  readonly plancher: Centimes | null
  /** Le plus qu'on puisse reporter : ce que l'axe n'a pas consommé ; null dès qu'une consommation manque. */
  readonly nonConsomme: Centimes | null
}

export interface ActionNonReconduite {
  readonly axeLu: string
  readonly action: string
  readonly porteur: string
}

/** Tout ce qu'une feuille d'avenant reprend du classeur ; rien n'y est inventé pour la nouvelle année. */
export interface Avenant {
  readonly annee: number
  /** L'année d'où il est tiré, la précédente. */
  readonly depart: number
  readonly nomDeFeuille: string
  readonly collectivite: Collectivite
  readonly axes: readonly AxeDAvenant[]
  readonly blocs: readonly BlocDAvenant[]
  /** Colonnes de texte remplies au moins une fois, dans l'ordre de CHAMPS_REPRIS. */
  readonly champs: readonly ChampRepris[]
  /** Une action au moins sert des repas compensés. */
  readonly repas: boolean
  readonly nombreDActions: number
  readonly nonReconduites: readonly ActionNonReconduite[]
  /** Actions de nature « reconduite » : leur dérogation se redemande. */
  readonly reconduites: readonly string[]
}
