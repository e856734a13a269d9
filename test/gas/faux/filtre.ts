import { celluleDe } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import { texteAffiche } from './cellule.ts'
import type { Page } from './document.ts'
import { plageDe } from './plage.ts'
import { refuser } from './refus.ts'
import { strict } from './strict.ts'

type Filter = GoogleAppsScript.Spreadsheet.Filter
type Critere = GoogleAppsScript.Spreadsheet.FilterCriteria

/** Le filtre de la feuille ; null si elle n'en a pas. */
export function filtreDe(atelier: Atelier, page: Page): Filter | null {
  const { filtre } = page
  if (filtre === null) return null
  const { plage, caches } = filtre
  return strict<Filter>(
    atelier,
    'Filter',
  )({
    getRange: () => plageDe(atelier, { page, plage }),
    getColumnFilterCriteria: (rang) => {
      if (rang < plage.gauche + 1 || rang > plage.droite + 1) {
        return refuser('Column position is outside the filter range.')
      }
      const textes = caches[String(rang - 1)]
      if (textes === undefined) return null
      return strict<Critere>(atelier, 'FilterCriteria')({ getHiddenValues: () => [...textes] })
    },
  })
}

/** `ligne` : comptée à partir de 0. */
export function ligneFiltree({ filtre, feuille }: Page, ligne: number): boolean {
  if (filtre === null) return false
  const { plage, caches } = filtre
  if (ligne <= plage.haut || ligne > plage.bas) return false
  return Object.entries(caches).some(([colonne, textes]) =>
    textes.includes(texteAffiche(celluleDe(feuille, ligne, Number(colonne)))),
  )
}
