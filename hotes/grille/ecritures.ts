import {
  type Command,
  type CommandResult,
  type Model,
  registries,
  UIPlugin,
} from './bibliotheque.ts'

/** Une saisie de la bibliothèque. */
export interface Saisie {
  readonly sheetId: string
  readonly row: number
  readonly col: number
  readonly content: string
}

const ECRIRE = 'PACTE_ECRIRE'

interface Ecrire {
  readonly type: typeof ECRIRE
  readonly saisies: readonly Saisie[]
}

/** La bibliothèque tient pour une étape d'annulation ce qu'une seule commande fait faire. */
class Ecritures extends UIPlugin {
  override handle(commande: Command | Ecrire): void {
    if (commande.type !== ECRIRE) return
    for (const saisie of commande.saisies) this.dispatch('UPDATE_CELL', saisie)
  }
}

export function ajouterLesEcritures(): void {
  registries.featurePluginRegistry.replace('pacte_ecritures', Ecritures)
}

/** Écrit toutes ces cellules en une étape d'annulation. */
export function ecrireEnUneEtape(modele: Model, saisies: readonly Saisie[]): void {
  const dispatcher: (type: string, charge: object) => CommandResult | object = modele.dispatch
  dispatcher(ECRIRE, { saisies })
}
