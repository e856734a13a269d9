import { alluresDe } from './allure.ts'
import type { Atelier } from './atelier.ts'
import { pourChaque, saisir, vider } from './cellule.ts'
import type { Page } from './document.ts'
import { plageDe } from './plage.ts'
import { exigerModifiable } from './protections.ts'
import { refuser } from './refus.ts'
import { strict } from './strict.ts'
import { plageDemandee, type Zone } from './zone.ts'

type RangeList = GoogleAppsScript.Spreadsheet.RangeList

/** L'objet RangeList de ces adresses d'une feuille. */
export function listeDemandee(
  atelier: Atelier,
  page: Page,
  adresses: readonly string[],
): RangeList {
  if (adresses.length === 0) refuser('The range list must contain at least one range.')
  return listeDe(
    atelier,
    page,
    adresses.map((adresse) => ({
      page,
      plage: plageDemandee(page, [adresse], 'SpreadsheetApp.Sheet.getRangeList'),
    })),
  )
}

export function listeDe(atelier: Atelier, page: Page, zones: readonly Zone[]): RangeList {
  const plages = zones.map((zone) => zone.plage)
  const ecrire = (agir: (ligne: number, colonne: number) => void) => {
    exigerModifiable(page, plages)
    for (const plage of plages) pourChaque(plage, agir)
    return objet
  }
  const objet: RangeList = strict<RangeList>(
    atelier,
    'RangeList',
  )({
    ...alluresDe(page, plages, () => objet),
    getRanges: () => zones.map((zone) => plageDe(atelier, zone)),
    setValue: (valeur: unknown) => ecrire((i, j) => saisir(atelier, page, i, j, valeur)),
    clearContent: () => ecrire((i, j) => vider(atelier, page, i, j)),
  })
  return objet
}
