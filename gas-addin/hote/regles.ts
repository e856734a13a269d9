import { ALLURES } from '../../core/aspect/index.ts'
import {
  estSignature,
  type Gravite,
  peutEtreUnRapport,
  SIGNATURE_DU_RAPPORT,
  signature,
} from '../../core/constats/index.ts'
import { type Plage, plageEnA1 } from '../../core/grille/index.ts'
import { type Feuille, zonesDans } from './feuilles.ts'

export type Regle = GoogleAppsScript.Spreadsheet.ConditionalFormatRule

/**
 * La formule d'une règle de mise en forme conditionnelle ; null si elle n'en a pas, ou que Google ne sait pas la
 * relire.
 */
export function formuleDe(regle: Regle): string | null {
  const condition = regle.getBooleanCondition()
  if (condition === null) return null
  if (condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return null
  const formule: unknown = condition.getCriteriaValues()[0]
  return typeof formule === 'string' ? formule : null
}

/** Une règle à nous, d'où qu'elle vienne. */
export function estANous(regle: Regle): boolean {
  return estSignature(formuleDe(regle) ?? '')
}

/** Un nom que nous donnons, et notre signature : le nom d'abord, qui ne coûte pas de lecture. */
export function estNotreRapport(feuille: Feuille): boolean {
  return (
    peutEtreUnRapport(feuille.getName()) &&
    feuille
      .getConditionalFormatRules()
      .some((r) => formuleDe(r)?.replace(/^=|\s/g, '') === SIGNATURE_DU_RAPPORT)
  )
}

/** Google n'a pas de contour dans une mise en forme conditionnelle : le gras et le soulignement en tiennent lieu. */
export function regleDe(feuille: Feuille, gravite: Gravite, plages: readonly Plage[]): Regle {
  const { fond, texte, gras, souligne } = ALLURES[gravite]
  const regle = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=${signature(gravite)}`)
    .setBackground(fond)
    .setFontColor(texte)
    .setRanges(zonesDans(feuille, plages).getRanges())
  if (gras) regle.setBold(true)
  if (souligne) regle.setUnderline(true)
  return regle.build()
}

/** Une règle à nous dit-elle cela, de ces cellules-là ? `zones` : les siennes. */
export function convient(
  regle: Regle,
  zones: readonly Plage[],
  gravite: Gravite,
  voulues: readonly Plage[],
): boolean {
  return formuleDe(regle) === `=${signature(gravite)}` && textesDe(zones) === textesDe(voulues)
}

function textesDe(zones: readonly Plage[]): string {
  return zones.map(plageEnA1).sort().join()
}
