import type { Graphique } from '../../excel/emulateur/classeur/index.ts'
import { identifiant } from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import type { Page } from './document.ts'
import { refuser, signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import { adresseDe, zoneDe } from './zone.ts'

type Dessin = GoogleAppsScript.Spreadsheet.EmbeddedChart
type Constructeur = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder
type EnColonnes = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder

const tenus = new WeakMap<object, Graphique>()

/** `newChart()` : des colonnes, leurs plages, leurs options et leur place. */
export function constructeurDeGraphique(atelier: Atelier): Constructeur {
  const plages: string[] = []
  const attributs: Record<string, unknown> = {}
  const membres = {
    addRange: (plage: unknown) => {
      plages.push(adresseDe(zoneDe(plage, 'SpreadsheetApp.EmbeddedChartBuilder.addRange')))
      return objet
    },
    setOption: (option: string, valeur: unknown) => {
      attributs[option] = valeur
      return objet
    },
    setPosition: (ligne: number, colonne: number, decalageX: number, decalageY: number) => {
      if (ligne < 1 || colonne < 1) refuser('The chart anchor is outside the sheet.')
      attributs.position = [ligne, colonne, decalageX, decalageY]
      return objet
    },
    build: () => {
      if (attributs.position === undefined) refuser('Chart must have a position.')
      if (plages.length === 0) refuser('Chart must have at least one range.')
      const [abscisses, ...valeurs] = plages
      const series = valeurs.map((plage) => ({
        attributs: {},
        valeurs: plage,
        ...(abscisses === undefined ? {} : { abscisses }),
      }))
      return dessinDe(atelier, { nom: '', attributs: structuredClone(attributs), series })
    },
  }
  const objet: Constructeur = strict<Constructeur>(
    atelier,
    'EmbeddedChartBuilder',
  )({
    ...membres,
    asColumnChart: () => {
      attributs.type = 'COLUMN'
      return strict<EnColonnes>(atelier, 'EmbeddedColumnChartBuilder')(membres)
    },
  })
  return objet
}

function dessinDe(atelier: Atelier, graphique: Graphique): Dessin {
  const objet = strict<Dessin>(atelier, 'EmbeddedChart')({})
  tenus.set(objet, graphique)
  return objet
}

export function inserer({ feuille }: Page, dessin: object): void {
  const tenu = tenus.get(dessin)
  if (tenu === undefined) signatureInconnue('SpreadsheetApp.Sheet.insertChart', [dessin])
  feuille.graphiques.push({ ...tenu, id: identifiant() })
}
