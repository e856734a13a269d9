import { type CommandResult, registries, type WorkbookData } from '../bibliotheque.ts'
import { prolonger } from '../prolonger.ts'
import type { Cellules, Chantier, Evaluation, Fusions } from './chantier.ts'

/** Sous quel nom les greffons trouvent le chantier, parmi ce que la bibliothèque leur passe de nous. */
export const CLE_DU_CHANTIER = 'pacte_chantier'

interface Configuration {
  readonly custom: { readonly [CLE_DU_CHANTIER]?: Chantier }
  readonly stateObserver: { recordChanges(faire: () => void): unknown }
}

const TROP_TOT = 'PACTE_TROP_TOT' as CommandResult

/**
 * Laisse remplir un modèle après l'avoir bâti : ses cellules s'importent par bandes, ses fusions après elles, et
 * il ne commence (« START ») qu'une fois plein.
 */
export function ajouterLeRemplissage(): void {
  const { corePluginRegistry, coreViewsPluginRegistry } = registries
  prolonger<Cellules, Configuration>(corePluginRegistry, 'cell', (Base) => {
    return class extends Base {
      constructor(configuration: Configuration) {
        super(configuration)
        const chantier = chantierDe(configuration)
        if (chantier === undefined) return
        chantier.cellules = this
        chantier.sansTrace = (faire) => configuration.stateObserver.recordChanges(faire)
      }
    }
  })
  prolonger<Fusions, Configuration>(corePluginRegistry, 'merge', (Base) => {
    return class extends Base {
      readonly chantier: Chantier | undefined
      constructor(configuration: Configuration) {
        super(configuration)
        this.chantier = chantierDe(configuration)
        if (this.chantier !== undefined) this.chantier.fusions = this
      }
      override import(donnees: WorkbookData): void {
        // Une fusion efface des cellules : elles doivent y être.
        const sheets = this.chantier?.enCours
          ? donnees.sheets.map((feuille) => ({ ...feuille, merges: [] }))
          : donnees.sheets
        super.import({ ...donnees, sheets })
      }
    }
  })
  prolonger<Evaluation, Configuration>(coreViewsPluginRegistry, 'evaluation', (Base) => {
    return class extends Base {
      readonly chantier: Chantier | undefined
      constructor(configuration: Configuration) {
        super(configuration)
        this.chantier = chantierDe(configuration)
        if (this.chantier !== undefined) this.chantier.evaluation = this
      }
      override allowDispatch(commande: { readonly type: string }): unknown {
        return commande.type === 'START' && this.chantier?.enCours === true
          ? TROP_TOT
          : super.allowDispatch(commande)
      }
    }
  })
}

function chantierDe({ custom }: Configuration): Chantier | undefined {
  return custom[CLE_DU_CHANTIER]
}
