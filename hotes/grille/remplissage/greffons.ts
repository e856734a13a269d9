import { type CommandResult, registries } from '../bibliotheque.ts'
import { prolonger } from '../prolonger.ts'
import type { Bande, Chantier, Commande } from './chantier.ts'

/** Sous quel nom les greffons trouvent le chantier, parmi ce que la bibliothèque leur passe de nous. */
export const CLE_DU_CHANTIER = 'pacte_chantier'

type Envoyer = (type: string, charge: object) => unknown

interface Configuration {
  readonly custom: { readonly [CLE_DU_CHANTIER]?: Chantier }
  readonly stateObserver: { recordChanges(faire: () => void): unknown }
  readonly dispatch: Envoyer
}

/** Ce que nous prolongeons de quatre greffons de la bibliothèque, dont les classes ne sont pas exportées. */
interface Greffon {
  import(donnees: Bande): void
  handle(commande: Commande): void
  allowDispatch(commande: Commande): unknown
}

const TROP_TOT = 'PACTE_TROP_TOT' as CommandResult

/** Laisse bâtir un modèle vide, qui ne fusionne ni ne commence (« START ») rien de lui-même : on le remplit ensuite. */
export function ajouterLeRemplissage(): void {
  const { corePluginRegistry, coreViewsPluginRegistry } = registries
  for (const [registre, cle] of [
    [corePluginRegistry, 'sheet'],
    [corePluginRegistry, 'cell'],
    [corePluginRegistry, 'merge'],
    [coreViewsPluginRegistry, 'evaluation'],
  ] as const) {
    prolonger<Greffon, Configuration>(registre, cle, (Base) => {
      return class extends Base {
        readonly chantier: Chantier | undefined
        constructor(configuration: Configuration) {
          const { custom, stateObserver, dispatch } = configuration
          const chantier = custom[CLE_DU_CHANTIER]
          super(
            chantier === undefined
              ? configuration
              : { ...configuration, dispatch: auCoeur(chantier, dispatch) },
          )
          this.chantier = chantier
          if (chantier === undefined) return
          chantier[cle] = this as never
          chantier.sansTrace = (faire) => stateObserver.recordChanges(faire)
        }
        override import(donnees: Bande): void {
          // Une fusion efface les cellules qu'elle couvre : elles doivent y être.
          if (cle !== 'merge' || this.chantier?.etape !== 'batir') super.import(donnees)
        }
        override allowDispatch(commande: Commande): unknown {
          return commande.type === 'START' && this.chantier?.etape === 'batir'
            ? TROP_TOT
            : super.allowDispatch(commande)
        }
      }
    })
  }
}

/** Tant qu'on remplit, ce qu'un import demande ne va, comme dans un modèle bâti d'un bloc, qu'au cœur : aucune vue. */
function auCoeur(chantier: Chantier, dispatch: Envoyer): Envoyer {
  return (type, charge) => {
    if (chantier.etape !== 'remplir') return dispatch(type, charge)
    for (const greffon of [chantier.sheet, chantier.cell]) greffon?.handle({ ...charge, type })
    return undefined
  }
}
