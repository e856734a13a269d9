import type { Atelier } from './atelier.ts'
import { type Page, pagesDe } from './document.ts'
import { feuilleDe, pageDeLObjet } from './feuille.ts'
import { listeDe } from './liste.ts'
import { ajouter, supprimer } from './onglets.ts'
import { activer, celluleActive, plageDe } from './plage.ts'
import { signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import { zoneDe } from './zone.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** L'objet Spreadsheet du document ouvert. */
export function tableurDe(atelier: Atelier): Spreadsheet {
  const classeur = () => atelier.document.classeur
  const objetDe = (page: Page) => feuilleDe(atelier, page)
  const active = () => celluleActive(atelier).page
  const choisies = () => {
    const page = active()
    return classeur().selection.map((plage) => ({ page, plage }))
  }
  return strict<Spreadsheet>(
    atelier,
    'Spreadsheet',
  )({
    getName: () => classeur().nom,
    getSpreadsheetTimeZone: () => atelier.document.fuseau,
    getSpreadsheetLocale: () => 'fr_FR',
    getSheets: () => pagesDe(atelier.document).map(objetDe),
    getNumSheets: () => classeur().feuilles.length,
    getSheetByName: (nom) => {
      const page = pagesDe(atelier.document).find((p) => p.feuille.nom === nom)
      return page === undefined ? null : objetDe(page)
    },
    getActiveSheet: () => objetDe(active()),
    setActiveSheet: (objet: unknown) => {
      const page = pageDeLObjet(objet, 'SpreadsheetApp.Spreadsheet.setActiveSheet')
      activer(atelier, { page, plage: { haut: 0, gauche: 0, bas: 0, droite: 0 } })
      return objetDe(page)
    },
    insertSheet: (...valeurs: readonly unknown[]) => {
      const nom = valeurs.find((valeur) => typeof valeur === 'string')
      const rang = valeurs.find((valeur) => typeof valeur === 'number')
      if (valeurs.some((valeur) => valeur !== nom && valeur !== rang)) {
        return signatureInconnue('SpreadsheetApp.Spreadsheet.insertSheet', valeurs)
      }
      const apresLActive = classeur().feuilles.indexOf(classeur().active) + 1
      return objetDe(ajouter(atelier.document, nom ?? null, rang ?? apresLActive))
    },
    deleteSheet: (objet) =>
      supprimer(atelier.document, pageDeLObjet(objet, 'SpreadsheetApp.Spreadsheet.deleteSheet')),
    getCurrentCell: () => plageDe(atelier, celluleActive(atelier)),
    getActiveRange: () => {
      const [zone] = choisies()
      return zone === undefined ? null : plageDe(atelier, zone)
    },
    getActiveRangeList: () => listeDe(atelier, active(), choisies()),
    setActiveRange: (plage) => {
      activer(atelier, zoneDe(plage, 'SpreadsheetApp.Spreadsheet.setActiveRange'))
      return plage
    },
  })
}
