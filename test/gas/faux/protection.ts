import { lieuDe } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import type { Page, ProtectionDePlage } from './document.ts'
import { plageDe } from './plage.ts'
import { signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import { rogner, type Zone } from './zone.ts'

type Protection = GoogleAppsScript.Spreadsheet.Protection

/** Les protections d'une feuille, de ce genre : SHEET ou RANGE. */
export function protectionsDe(atelier: Atelier, page: Page, genre: string): Protection[] {
  if (genre === 'RANGE') return page.protections.map((p) => deLaPlage(atelier, page, p))
  if (genre !== 'SHEET') return signatureInconnue('SpreadsheetApp.Sheet.getProtections', [genre])
  return page.feuille.protection.active ? [deLaFeuille(atelier, page)] : []
}

function deLaPlage(atelier: Atelier, page: Page, protection: ProtectionDePlage): Protection {
  const { plage, modifiable, avertitSeulement } = protection
  return strict<Protection>(
    atelier,
    'Protection',
  )({
    canEdit: () => modifiable || avertitSeulement,
    isWarningOnly: () => avertitSeulement,
    getRange: () => plageDe(atelier, { page, plage }),
    getUnprotectedRanges: () => [],
  })
}

/** Les cellules déverrouillées d'un classeur d'Excel deviennent, chez Google, les exceptions de la feuille protégée. */
function deLaFeuille(atelier: Atelier, page: Page): Protection {
  const { cellules } = page.feuille
  return strict<Protection>(
    atelier,
    'Protection',
  )({
    canEdit: () => false,
    isWarningOnly: () => false,
    getRange: () => plageDe(atelier, entiere(page)),
    getUnprotectedRanges: () =>
      [...cellules].flatMap(([cle, { apparence }]) => {
        if (apparence?.deverrouillee !== true) return []
        const { ligne, colonne } = lieuDe(cle)
        const plage = { haut: ligne, gauche: colonne, bas: ligne, droite: colonne }
        return [plageDe(atelier, { page, plage })]
      }),
  })
}

function entiere(page: Page): Zone {
  const plage = { haut: 0, gauche: 0, bas: Infinity, droite: Infinity }
  return { page, plage: rogner(page, plage) }
}
