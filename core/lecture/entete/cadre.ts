import type { Champ } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import type { Attribution } from './candidat.ts'
import type { BlocDEntete } from './entetes.ts'
import type { ColonneEcartee, Hesitation } from './nombres.ts'

/** Un tableau repéré dans une feuille : où il est et ce que portent ses colonnes. */
export interface Cadre {
  readonly page: Page
  readonly bloc: BlocDEntete
  readonly gauche: number
  readonly droite: number
  readonly attributions: readonly Attribution[]
  /** Colonnes de nombres qui n'entrent dans aucun compte, et pourquoi. */
  readonly ecartees: readonly ColonneEcartee[]
  readonly hesitation: Hesitation | null
  /** Dernière ligne où le tableau peut s'étendre (avant l'en-tête suivant). */
  readonly limite: number
}

export function colonnesDe(cadre: Cadre, champ: Champ, annee?: number | null): readonly number[] {
  return cadre.attributions
    .filter(
      (a) => a.champ === champ && (annee === undefined || a.annee === annee || a.annee === null),
    )
    .map((a) => a.colonne)
}
