import type { Champ } from '../../modele/index.ts'
import type { Contenus } from './contenu.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'

/** Une colonne, le champ qu'on y lit, et pourquoi. */
export interface Attribution {
  readonly colonne: number
  readonly champ: Champ
  readonly annee: number | null
  readonly score: number
  readonly motif: string
  readonly entete: EnteteDeColonne
}

/** Un sens possible d'une colonne. */
export interface Candidat extends Attribution {
  /** Ce que vaut l'en-tête seul, sans le contenu. */
  readonly poids: number
  /** Ce que vaut le contenu : 0, il contredit ; 1, il convient. */
  readonly vraisemblance: number
  readonly cumul: boolean
}

/** Une colonne, tous ses sens possibles et ce qu'elle contient. */
export interface ColonnePesee {
  readonly entete: EnteteDeColonne
  readonly contenu: Contenus
  readonly candidats: readonly Candidat[]
}
