import type { FormatConditionnel } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import { refuser, signatureInconnue } from './refus.ts'
import { miseEnFormeDe, regleDe } from './regles.ts'
import { strict } from './strict.ts'
import { type Zone, zoneDe } from './zone.ts'

type Constructeur = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder

/** `newConditionalFormatRule()` : les formules seulement. Google n'y a ni bordure, ni taille, ni format de nombre. */
export function constructeurDeRegle(atelier: Atelier): Constructeur {
  let formule: string | null = null
  let zones: readonly Zone[] = []
  const format: FormatConditionnel = {}
  const regler = (trait: Partial<FormatConditionnel>) => {
    Object.assign(format, trait)
    return objet
  }
  const objet: Constructeur = strict<Constructeur>(
    atelier,
    'ConditionalFormatRuleBuilder',
  )({
    whenFormulaSatisfied: (voulue: string) => {
      if (typeof voulue !== 'string') return signatureInconnue(QUAND, [voulue])
      formule = voulue
      return objet
    },
    setBackground: (couleur) => regler(couleur === null ? {} : { fond: couleur }),
    setFontColor: (couleur) => regler(couleur === null ? {} : { encre: couleur }),
    setBold: (gras) => regler(gras === null ? {} : { gras }),
    setItalic: (italique) => regler(italique === null ? {} : { italique }),
    setUnderline: (souligne) => regler({ souligne: souligne === true ? 'Single' : 'None' }),
    setRanges: (plages) => {
      if (!Array.isArray(plages)) return signatureInconnue(PLAGES, [plages])
      zones = plages.map((plage) => zoneDe(plage, PLAGES))
      return objet
    },
    build: () => {
      const [premiere] = zones
      if (premiere === undefined) {
        return refuser('Conditional format rule must have at least one range.')
      }
      if (zones.some((zone) => zone.page !== premiere.page)) {
        refuser('All ranges of a conditional format rule must be on the same sheet.')
      }
      if (formule === null) return refuser('Conditional format rule must have a condition.')
      return regleDe(atelier, premiere.page, miseEnFormeDe(formule, zones, { ...format }))
    },
  })
  return objet
}

const QUAND = 'SpreadsheetApp.ConditionalFormatRuleBuilder.whenFormulaSatisfied'
const PLAGES = 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges'
