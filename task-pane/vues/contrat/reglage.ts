import type { Presentation, Verification } from '../../../core/examen/index.ts'
import type { ContratEcrit, Etat } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'

/** Ce que reçoit chaque partie de l’onglet Contrat. */
export interface PropsDeReglage {
  readonly vue: Vue
  readonly presentation: Presentation
  readonly contrat: ContratEcrit
}

export const SAISI_ICI = 'Saisi ici\u00a0: videz le champ pour revenir au classeur.'

/** Ce que le classeur a dit à la dernière lecture. */
export function luDe({ resultat }: Etat): Verification | null {
  return resultat?.genre === 'verifie' ? resultat.verification : null
}
