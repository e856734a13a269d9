import {
  decalerLesLignes,
  identifiant,
  plageUtile,
  TOUT,
} from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import { exigerVivante, type Page } from './document.ts'
import { filtreDe, ligneFiltree } from './filtre.ts'
import { constructeurDeGraphique, inserer } from './graphiques.ts'
import { listeDemandee } from './liste.ts'
import { exigerNomLibre } from './onglets.ts'
import { activer, plageDe } from './plage.ts'
import { protectionsDe } from './protection.ts'
import { exigerLaFeuille, exigerLesMemesRegles } from './protections.ts'
import { HORS_DE_LA_FEUILLE, refuser, signatureInconnue } from './refus.ts'
import { regleDe, regleTenue } from './regles.ts'
import { strict } from './strict.ts'
import { plageDemandee, zoneDe } from './zone.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Genre = GoogleAppsScript.Spreadsheet.SheetType

const ouvertes = new WeakMap<object, Page>()

/** La feuille d'un objet Sheet reçu en argument. */
export function pageDeLObjet(objet: unknown, methode: string): Page {
  const page = typeof objet === 'object' && objet !== null ? ouvertes.get(objet) : undefined
  return page ?? signatureInconnue(methode, [objet])
}

/** Un pixel, en points. */
const POINTS = 0.75

/** L'objet Sheet de cette feuille. */
export function feuilleDe(atelier: Atelier, page: Page): Sheet {
  const { feuille } = page
  const vivante = () => {
    exigerVivante(atelier.document, page)
    return page
  }
  const changer = (faire: () => void) => {
    exigerLaFeuille(vivante())
    faire()
    return objet
  }
  const plage = (nom: string, valeurs: readonly unknown[]) =>
    plageDe(atelier, {
      page,
      plage: plageDemandee(vivante(), valeurs, `SpreadsheetApp.Sheet.${nom}`),
    })
  const remplie = () => plageUtile(vivante().feuille, TOUT, true)
  const colonne = (rang: number) => {
    if (rang < 1 || rang > vivante().colonnes) refuser(HORS_DE_LA_FEUILLE)
    return rang - 1
  }
  const ligne = (rang: number) => {
    if (rang < 1 || rang > vivante().lignes) refuser(HORS_DE_LA_FEUILLE)
    return rang - 1
  }
  const elargir = (premiere: number, nombre: number, pixels: number) =>
    changer(() => {
      for (let rang = premiere; rang < premiere + nombre; rang++) {
        feuille.largeurs[String(colonne(rang))] = pixels * POINTS
      }
    })

  const objet: Sheet = strict<Sheet>(
    atelier,
    'Sheet',
  )({
    getName: () => vivante().feuille.nom,
    setName: (nom) => {
      exigerNomLibre(atelier.document, nom, feuille)
      return changer(() => {
        feuille.nom = nom
      })
    },
    getSheetId: () => page.id,
    getIndex: () => atelier.document.classeur.feuilles.indexOf(vivante().feuille) + 1,
    // Les constantes de Google sont, ici, leur propre nom.
    getType: () => (page.sansGrille ? 'OBJECT' : 'GRID') as unknown as Genre,
    isSheetHidden: () => vivante().feuille.visibilite !== 'Visible',
    getMaxRows: () => vivante().lignes,
    getMaxColumns: () => vivante().colonnes,
    getLastRow: () => (remplie()?.bas ?? -1) + 1,
    getLastColumn: () => (remplie()?.droite ?? -1) + 1,
    getDataRange: () => {
      if (page.sansGrille) refuser('This operation is not supported on an object sheet.')
      const { bas, droite } = remplie() ?? { bas: 0, droite: 0 }
      return plageDe(atelier, { page, plage: { haut: 0, gauche: 0, bas, droite } })
    },
    getRange: (...valeurs: readonly unknown[]) => plage('getRange', valeurs),
    getRangeList: (adresses) => listeDemandee(atelier, vivante(), adresses),
    insertRowsAfter: (apres, nombre) => {
      if (apres < 1 || apres > vivante().lignes || nombre < 1)
        refuser('Those rows are out of bounds.')
      return changer(() => {
        decalerLesLignes(feuille, apres, nombre)
        page.lignes += nombre
      })
    },
    insertColumnsAfter: (apres, nombre) => {
      if (apres !== vivante().colonnes) throw new Error('Le faux n’ajoute de colonnes qu’à la fin.')
      return changer(() => {
        page.colonnes += nombre
      })
    },
    getConditionalFormatRules: () =>
      vivante().feuille.misesEnForme.map(({ id: _, ...mise }) => regleDe(atelier, page, mise)),
    setConditionalFormatRules: (regles) => {
      const nom = 'SpreadsheetApp.Sheet.setConditionalFormatRules'
      if (!Array.isArray(regles)) signatureInconnue(nom, [regles])
      const tenues = regles.map((regle) => regleTenue(regle, nom))
      exigerLaFeuille(vivante())
      if (tenues.some((tenue) => tenue.page !== page)) {
        refuser('Conditional format rule applies to a range of another sheet.')
      }
      const neuves = tenues.map(({ mise }) => structuredClone(mise))
      const avant = feuille.misesEnForme.map(({ id: _, ...mise }) => mise)
      exigerLesMemesRegles(page, avant, neuves)
      feuille.misesEnForme = neuves.map((mise) => ({ ...mise, id: identifiant() }))
    },
    getProtections: (genre) => protectionsDe(atelier, vivante(), String(genre)),
    getFilter: () => filtreDe(atelier, vivante()),
    isRowHiddenByUser: (rang) => feuille.lignesMasquees.includes(ligne(rang)),
    isRowHiddenByFilter: (rang) => ligneFiltree(page, ligne(rang)),
    isColumnHiddenByUser: (rang) => feuille.colonnesMasquees.includes(colonne(rang)),
    setTabColor: (couleur) =>
      changer(() => {
        feuille.couleurDOnglet = couleur ?? ''
      }),
    setHiddenGridlines: (cachees) =>
      changer(() => {
        feuille.quadrillage = !cachees
      }),
    getColumnWidth: (rang) => (feuille.largeurs[String(colonne(rang))] ?? 75) / POINTS,
    setColumnWidth: (rang, pixels) => elargir(rang, 1, pixels),
    setColumnWidths: elargir,
    getFrozenRows: () => (vivante().feuille.figees?.bas ?? -1) + 1,
    setFrozenRows: (nombre) => {
      changer(() => {
        const figees = { haut: 0, gauche: 0, bas: nombre - 1, droite: page.colonnes - 1 }
        feuille.figees = nombre === 0 ? null : figees
      })
    },
    newChart: () => constructeurDeGraphique(atelier),
    insertChart: (dessin) => {
      exigerLaFeuille(vivante())
      inserer(page, dessin)
    },
    setActiveRange: (voulue) => {
      activer(atelier, zoneDe(voulue, 'SpreadsheetApp.Sheet.setActiveRange'))
      return voulue
    },
  })
  ouvertes.set(objet, page)
  return objet
}
