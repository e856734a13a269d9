import {
  type Command,
  type CommandResult,
  type Model,
  registries,
  UIPlugin,
} from './bibliotheque.ts'

const ECRIRE = 'PACTE_ECRIRE'

interface Ecrire {
  readonly type: typeof ECRIRE
  readonly faire: () => void
}

/** Ce qu'une seule commande fait faire est une étape d'annulation, et la bibliothèque ne recalcule qu'après. */
class Ecritures extends UIPlugin {
  override handle(commande: Command | Ecrire): void {
    if (commande.type === ECRIRE) commande.faire()
  }
}

export function ajouterLesEcritures(): void {
  registries.featurePluginRegistry.replace('pacte_ecritures', Ecritures)
}

/** Fait d'un coup, et en une étape d'annulation, tout ce que ce geste demande au modèle. */
export function enUneEtape(modele: Model, faire: () => void): void {
  const dispatcher: (type: string, charge: object) => CommandResult | object = modele.dispatch
  dispatcher(ECRIRE, { faire })
}
