import type { Ecriture, Presentation } from '../../core/examen/index.ts'
import type { ReglagesEcrits } from '../../core/reglages/index.ts'
import type { Changement, Pose } from '../hote/index.ts'
import type { Bilan } from '../parcours/index.ts'
import type { Filtres, Tri } from './constats.ts'
import type { Avis, Dialogue, Gardes, Onglet } from './etat.ts'

/** Le moment où un résultat a été lu. */
export interface Moment {
  /** Celle de l’état quand la lecture a commencé. */
  readonly version: number
  /** « 14 h 32 ». */
  readonly heure: string
}

/** Tout ce qui peut changer ce que le volet montre. */
export type Evenement =
  | { readonly genre: 'presente'; readonly presentation: Presentation }
  | { readonly genre: 'gardes'; readonly gardes: Gardes }
  | { readonly genre: 'regle'; readonly reglages: ReglagesEcrits }
  /** Gardé dans le classeur, sans rien changer à ce qui est vérifié. */
  | { readonly genre: 'note'; readonly reglages: ReglagesEcrits }
  | { readonly genre: 'onglet'; readonly onglet: Onglet; readonly champ?: string }
  | { readonly genre: 'commence'; readonly quoi: string }
  | { readonly genre: 'avance'; readonly fraction: number }
  | { readonly genre: 'dure' }
  | { readonly genre: 'insiste'; readonly quoi: string }
  | { readonly genre: 'finit'; readonly avis: Avis | null; readonly annonce?: string }
  | ({ readonly genre: 'verifie'; readonly bilan: Bilan } & Moment)
  | ({ readonly genre: 'lu'; readonly verification: Bilan['verification'] } & Moment)
  | { readonly genre: 'change'; readonly changement: Changement }
  | { readonly genre: 'efface' }
  | { readonly genre: 'repose'; readonly pose: Pose }
  | { readonly genre: 'filtre'; readonly filtres: Partial<Filtres> }
  | { readonly genre: 'trie'; readonly tri: Tri }
  | { readonly genre: 'suite' }
  | { readonly genre: 'deplie'; readonly numero: number }
  | { readonly genre: 'va'; readonly numero: number }
  | { readonly genre: 'demande'; readonly dialogue: Dialogue }
  | { readonly genre: 'renonce' }
  | { readonly genre: 'corrige'; readonly ecritures: readonly Ecriture[] }
  | { readonly genre: 'remet'; readonly numero: number }
  | { readonly genre: 'tait' }
