import type { BilanAxe } from '../../bilan/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { nomCite } from '../phrases-d-axe.ts'

/** « plafond de 2024 », entre parenthèses dans la phrase ; vide quand l'année a le sien. */
export function direLaReprise({ plafondRepris, enveloppe }: BilanAxe): string {
  const part = enveloppe === null ? '' : `, un an d’une enveloppe de ${enveloppe.annees} ans`
  return plafondRepris === null ? part : `, plafond de ${plafondRepris}${part}`
}

/** Les années dont ces axes reprennent un plafond, chacune une fois. */
export function anneesReprises(bilans: readonly BilanAxe[]): string[] {
  return [...new Set(bilans.flatMap((b) => b.plafondRepris ?? []))].sort().map(String)
}

/** Les étapes qui disent d'où vient un plafond que l'année n'a pas. */
export function etapesDeReprise(bilans: readonly BilanAxe[]): string[] {
  return bilans.flatMap(({ axe, annee, plafond, plafondRepris, enveloppe }) => {
    if (plafond === null) return []
    if (enveloppe !== null) {
      const { montant, annees } = enveloppe
      return [
        `plafond de l’axe ${nomCite(axe)} = enveloppe ÷ ${annees} ans, les plafonds étant constants ` +
          `= ${ecrireEuros(montant)} ÷ ${annees} = ${ecrireEuros(plafond)}`,
      ]
    }
    if (plafondRepris === null) return []
    const pour = annee === null ? 'des années sans plafond' : `${annee}`
    return [
      `plafond de l’axe ${nomCite(axe)} pour ${pour} = celui de ${plafondRepris}, les plafonds ` +
        `étant constants = ${ecrireEuros(plafond)}`,
    ]
  })
}
