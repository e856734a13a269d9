import type { Champ } from './champ.ts'
import type { Lieu } from './lieu.ts'
import type { Centimes } from './montant.ts'

/** Ce sur quoi la lecture a hésité. */
export type ObjetDeQuestion =
  | 'colonne'
  | 'ligne'
  | 'axe'
  | 'annee'
  | 'unite'
  | 'feuille'
  | 'disposition'

/** Une lecture qui se tient aussi bien qu'une autre : on demande au lieu de deviner. */
export interface Question {
  /** Cellule et objet de l'hésitation (« K5:recapitule ») : la même d'une lecture à l'autre. */
  readonly id: string
  readonly objet: ObjetDeQuestion
  readonly lieux: readonly [Lieu, ...Lieu[]]
  readonly question: string
  /** La valeur retenue tant que personne n'a répondu. */
  readonly retenu: string
  readonly choix: readonly { readonly valeur: string; readonly dit: string }[]
  /** Ce qui penche de chaque côté, une phrase chacun. */
  readonly preuves: readonly string[]
  /** Les champs dont la valeur changerait ; vide : toute la lecture. */
  readonly champs: readonly Champ[]
  /** La même question sur d'autres tableaux au même en-tête : une réponse à l'une vaut pour toutes. */
  readonly memes?: readonly string[]
}

/** Les réponses données, par identifiant de question : des contraintes, jamais des indices. */
export type Reponses = Readonly<Record<string, string>>

/** Pourquoi une feuille, ou une zone, ne compte pas. */
export type RaisonDeLaisser =
  | 'version'
  | 'recapitule'
  | 'ancien'
  | 'sans-axe'
  | 'incompris'
  | 'autre-contrat'

/** Ce qui a été lu et mis de côté. */
export interface Laisse {
  readonly feuille: string
  readonly raison: RaisonDeLaisser
  /** Toute la phrase : la feuille, pourquoi, et ce qu'on y lit. */
  readonly dit: string
  /** Crédits de l'État qu'on y lit, quand ils ne sont pas ceux du contrat ; null sinon. */
  readonly partEtat: Centimes | null
}
