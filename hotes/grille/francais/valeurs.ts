import { type CellPosition, type Getters, registries, type UIPlugin } from '../bibliotheque.ts'
import { erreurDite } from './erreurs.ts'

const CLE = 'ui_sheet'

/** Ce que nous prolongeons du greffon qui dit le texte d'une cellule. */
type ClasseDeGreffon = new (
  configuration: never,
) => {
  readonly getters: Getters
  getCellText(position: CellPosition, choix?: { readonly showFormula?: boolean }): string
}

/** VRAI, FAUX et les erreurs s'affichent sous ces noms, que la grille écrit en anglais. */
export function afficherLesValeursEnFrancais(): void {
  const Base = registries.featurePluginRegistry.get(CLE) as unknown as ClasseDeGreffon
  class TextesDesCellules extends Base {
    override getCellText(position: CellPosition, choix?: { readonly showFormula?: boolean }) {
      const texte = super.getCellText(position, choix)
      const { type } = this.getters.getEvaluatedCell(position)
      if (type === 'boolean') return logiqueDite(texte)
      return type === 'error' ? erreurDite(texte) : texte
    }
  }
  registries.featurePluginRegistry.replace(CLE, TextesDesCellules as unknown as typeof UIPlugin)
}

const DITES: Readonly<Record<string, string>> = { TRUE: 'VRAI', FALSE: 'FAUX' }
const LUES: Readonly<Record<string, string>> = { VRAI: 'TRUE', FAUX: 'FALSE' }

/** « TRUE » → « VRAI » ; tout autre texte reste tel quel. */
export function logiqueDite(texte: string): string {
  return DITES[texte.toUpperCase()] ?? texte
}

/** « vrai » → « TRUE » ; tout autre texte reste tel quel. */
export function logiqueLue(texte: string): string {
  return LUES[texte.trim().toUpperCase()] ?? texte
}
