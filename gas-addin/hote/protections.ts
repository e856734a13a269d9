import { contient, type Plage } from '../../core/grille/index.ts'
import { enPlage, type Feuille } from './feuilles.ts'

/** Ce que l'utilisateur ne peut pas modifier d'une feuille. Une protection qui ne fait qu'avertir n'en est pas une. */
export interface Protections {
  readonly feuille: boolean
  readonly plages: readonly Plage[]
}

export function protectionsDe(feuille: Feuille): Protections {
  if (feuilleProtegee(feuille)) return { feuille: true, plages: [] }
  const plages = feuille
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((p) => !p.canEdit())
    .map((p) => enPlage(p.getRange()))
  return { feuille: false, plages }
}

/** Les cellules qu'elle laisserait modifier ne suffisent pas : une règle de couleur s'écrit sur toute la feuille. */
export function feuilleProtegee(feuille: Feuille): boolean {
  return feuille.getProtections(SpreadsheetApp.ProtectionType.SHEET).some((p) => !p.canEdit())
}

export function estProtegee({ feuille, plages }: Protections, ligne: number, colonne: number) {
  return feuille || plages.some((plage) => contient(plage, ligne, colonne))
}
