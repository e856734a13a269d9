import { ALLURES } from '../../../core/aspect/index.ts'
import type { Gravite } from '../../../core/constats/index.ts'
import {
  type CellPosition,
  type CommandTypes,
  type Getters,
  invalidateCFEvaluationCommands,
  lockedSheetAllowedCommands,
  type Model,
  registries,
  type Style,
} from '../bibliotheque.ts'
import { marqueEn } from '../etat.ts'
import { prolonger } from '../prolonger.ts'

/** Dit aux greffons de la bibliothèque que nos marques ont changé : ils redessinent. Ne passe pas par l'historique. */
export const REMARQUER = 'PACTE_REMARQUER' as CommandTypes

const CLE = 'evaluation_cf'

/** Ce que nous prolongeons du greffon de la bibliothèque, dont la classe n'est pas exportée. */
interface Greffon {
  readonly getters: Getters
  getCellConditionalFormatStyle(position: CellPosition): Style | undefined
}

/**
 * Nos couleurs s'ajoutent à ce que les mises en forme conditionnelles donnent à une cellule, sans en être : annuler
 * ne les enlève pas, et rien de ce qui est à l'utilisateur ne change.
 */
export function ajouterLesMarques(): void {
  prolonger<Greffon>(registries.coreViewsPluginRegistry, CLE, (Base) => {
    return class extends Base {
      override getCellConditionalFormatStyle(position: CellPosition): Style | undefined {
        const herite = super.getCellConditionalFormatStyle(position)
        const marque = marqueEn(this.getters, position)
        return marque === undefined ? herite : { ...herite, ...styleDe(marque.gravite) }
      }
    }
  })
  for (const commandes of [invalidateCFEvaluationCommands, lockedSheetAllowedCommands]) {
    commandes.add(REMARQUER)
  }
}

export function redessiner(modele: Model): void {
  modele.dispatch(REMARQUER as 'EVALUATE_CHARTS')
}

function styleDe(gravite: Gravite): Style {
  const { fond, texte, gras, souligne } = ALLURES[gravite]
  return { fillColor: fond, textColor: texte, bold: gras, underline: souligne }
}
