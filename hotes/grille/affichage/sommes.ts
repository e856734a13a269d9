import { helpers, type Model, Spreadsheet } from '../bibliotheque.ts'

/** Ce que nous prolongeons de la barre du bas, dont les classes ne sont pas exportées. */
interface Statistiques {
  readonly store: {
    readonly statisticFnResults: Readonly<
      Record<string, { readonly value?: () => number } | undefined>
    >
  }
  readonly env: { readonly model: Model }
  getComposedFnName(nom: string): string
}

type Composant = {
  readonly components: Readonly<Record<string, Composant>>
  readonly prototype: unknown
}

let posees = false

/** Somme et moyenne de la sélection se lisent comme des montants : « 46 230 », « 1 234,50 ». */
export function mettreEnFormeLesSommes(): void {
  if (posees) return
  posees = true
  const { BottomBar } = (Spreadsheet as unknown as Composant).components
  const prototype = BottomBar?.components.BottomBarStatistic?.prototype as Statistiques | undefined
  if (prototype === undefined) return
  prototype.getComposedFnName = function (nom) {
    const valeur = this.store.statisticFnResults[nom]?.value?.()
    return `${nom}: ${valeur === undefined ? '–' : ecrire(valeur, this.env.model)}`
  }
}

function ecrire(valeur: number, { getters }: Model): string {
  const format = Number.isInteger(valeur) ? '#,##0' : '#,##0.00'
  return helpers.formatValue(valeur, { format, locale: getters.getLocale() })
}
