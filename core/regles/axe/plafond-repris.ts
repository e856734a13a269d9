import type { BilanAxe } from '../../bilan/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { nomCite } from '../phrases-d-axe.ts'

/** « plafond de 2024 », entre parenthèses dans la phrase ; vide quand l'année a le sien. */
export function direLaReprise({ plafondRepris }: BilanAxe): string {
  return plafondRepris === null ? '' : `, plafond de ${plafondRepris}`
}

/** Les années dont ces axes reprennent un plafond, chacune une fois. */
export function anneesReprises(bilans: readonly BilanAxe[]): string[] {
  return [...new Set(bilans.flatMap((b) => b.plafondRepris ?? []))].sort().map(String)
}

/** Les étapes qui disent d'où vient un plafond que l'année n'a pas. */
export function etapesDeReprise(bilans: readonly BilanAxe[]): string[] {
  return bilans.flatMap(({ axe, annee, plafond, plafondRepris }) => {
    if (plafond === null || plafondRepris === null) return []
    const pour = annee === null ? 'des années sans plafond' : `${annee}`
    return [
      `plafond de l’axe ${nomCite(axe)} pour ${pour} = celui de ${plafondRepris}, les plafonds ` +
        `étant constants = ${ecrireEuros(plafond)}`,
    ]
  })
}
