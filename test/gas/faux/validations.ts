import { intersection, type Validation } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import { refuser, signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import type { Zone } from './zone.ts'

type Regle = GoogleAppsScript.Spreadsheet.DataValidation
type Constructeur = GoogleAppsScript.Spreadsheet.DataValidationBuilder
type Contenu = Pick<Validation, 'regle' | 'alerte' | 'invite'>

const tenues = new WeakMap<object, Contenu>()

/** `newDataValidation()`. */
export function constructeurDeValidation(atelier: Atelier): Constructeur {
  let regle: Validation['regle'] | null = null
  let [stricte, aide] = [false, '']
  const exiger = (voulue: Validation['regle']) => {
    regle = voulue
    return objet
  }
  const objet: Constructeur = strict<Constructeur>(
    atelier,
    'DataValidationBuilder',
  )({
    setAllowInvalid: (admise) => {
      stricte = !admise
      return objet
    },
    setHelpText: (texte) => {
      aide = texte
      return objet
    },
    requireValueInList: (valeurs: string[], liste = true) => {
      if (valeurs.length > 500) refuser('A data validation list has at most 500 items.')
      return exiger({ list: { inCellDropDown: liste, source: valeurs.join(',') } })
    },
    requireNumberGreaterThanOrEqualTo: (formula1) =>
      exiger({ decimal: { operator: 'GreaterThanOrEqualTo', formula1 } }),
    build: () => {
      if (regle === null) return refuser('A data validation rule must have a criteria.')
      const bati = strict<Regle>(atelier, 'DataValidation')({ getHelpText: () => aide })
      tenues.set(bati, { regle, alerte: { showAlert: stricte }, invite: { message: aide } })
      return bati
    },
  })
  return objet
}

/** Remplace la validation de ces cellules ; null la retire. */
export function validerLaZone({ page, plage }: Zone, voulue: unknown): void {
  const { feuille } = page
  const autres = feuille.validations.filter((v) => !v.zones.some((z) => intersection(z, plage)))
  if (voulue === null) {
    feuille.validations = autres
    return
  }
  const contenu = typeof voulue === 'object' ? tenues.get(voulue) : undefined
  if (contenu === undefined) {
    signatureInconnue('SpreadsheetApp.Range.setDataValidation', [voulue])
  }
  feuille.validations = [{ zones: [plage], ignorerLesVides: true, ...contenu }, ...autres]
}
