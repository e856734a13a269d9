import type { Plage } from '../../../core/grille/index.ts'
import { type EtatDeClasseur, etatDe, type Feuille } from '../../excel/emulateur/classeur/index.ts'
import { application } from './application.ts'
import { type Atelier, creerAtelier } from './atelier.ts'
import {
  ouvrirDocument,
  type Page,
  pagesDe,
  rouvrirDocument,
  type SupplementDeFeuille,
  supplementDe,
} from './document.ts'
import { type FichiersDuProjet, pagesHtml } from './html.ts'
import { proprietes } from './proprietes.ts'
import { creerInterface, type Interface } from './ui.ts'
import { sessionDe, utilitaires } from './utilitaires.ts'
import { verrous } from './verrou.ts'

export { estUneEcriture, estUneLecture } from './comptes.ts'
export type { ProtectionDePlage, SupplementDeFeuille } from './document.ts'
export type { Panne, Pannes } from './pannes.ts'
export { RefusDeGoogle } from './refus.ts'
export { MembreInconnu } from './strict.ts'

/** Les services de Google, à poser sur la portée globale ou dans un `vm`. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp
  readonly LockService: GoogleAppsScript.Lock.LockService
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService
  readonly Utilities: GoogleAppsScript.Utilities.Utilities
  readonly Session: GoogleAppsScript.Base.Session
}

/**
 * Google Sheets en mémoire : strict (tout membre inconnu lève), et aussi regardant que Google sur les dimensions, les
 * bornes, les protections, les verrous et les quotas.
 *
 *     const sheets = ouvrirSheets(classeurSimple({ Budget: [['Action', 12000]] }))
 *     Object.assign(globalThis, sheets.services)
 *     SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget')?.getRange('B1').setNote('à revoir')
 *     sheets.comptes.ecritures // 1
 *     sheets.pannes.prevues.push({ appel: 'Range.setNotes', phrase: 'Service invoked too many times' })
 */
export interface SheetsOuvert extends Pick<Atelier, 'comptes' | 'pannes'> {
  readonly services: Services
  readonly vue: Interface
  /** Donne la valeur des formules écrites ; null : le faux n'en calcule aucune. */
  calculer: Atelier['calculer']
  fuseau: string
  /** DocumentProperties. */
  readonly proprietes: Readonly<Record<string, string>>
  /** L'état vivant d'une feuille, à lire ou à préparer. */
  readonly feuille: (nom: string) => Feuille
  /** Ce que Google y ajoute : taille, protections de plage, filtre. */
  readonly page: (nom: string) => Page
  readonly feuilles: () => readonly Feuille[]
  readonly selectionner: (feuille: string, plages: readonly Plage[]) => void
  /** Photo de tout ce qui part dans un fichier ; se compare par `toEqual`. */
  readonly etat: () => EtatDeClasseur
  /** Photo de ce qui n'y part pas, par feuille. */
  readonly supplement: () => Readonly<Record<string, SupplementDeFeuille>>
  /** Ferme et rouvre : rien ne s'oublie, mais les objets d'avant ne valent plus rien. */
  readonly rouvrir: () => void
}

export function ouvrirSheets(etat: EtatDeClasseur, fichiers: FichiersDuProjet = {}): SheetsOuvert {
  const atelier = creerAtelier(ouvrirDocument(etat))
  const vue = creerInterface()
  const page = (nom: string) => {
    const trouvee = pagesDe(atelier.document).find((p) => p.feuille.nom === nom)
    if (trouvee === undefined)
      throw new Error(`Pas de feuille « ${nom} » dans le classeur d’essai.`)
    return trouvee
  }
  return {
    services: {
      SpreadsheetApp: application(atelier, vue),
      LockService: verrous(atelier),
      PropertiesService: proprietes(atelier),
      HtmlService: pagesHtml(atelier, fichiers),
      Utilities: utilitaires(atelier),
      Session: sessionDe(atelier),
    },
    comptes: atelier.comptes,
    pannes: atelier.pannes,
    vue,
    get calculer() {
      return atelier.calculer
    },
    set calculer(calculer) {
      atelier.calculer = calculer
    },
    get fuseau() {
      return atelier.document.fuseau
    },
    set fuseau(fuseau) {
      atelier.document.fuseau = fuseau
    },
    get proprietes() {
      return atelier.document.proprietes
    },
    page,
    feuille: (nom) => page(nom).feuille,
    feuilles: () => atelier.document.classeur.feuilles,
    selectionner: (nom, plages) => {
      atelier.document.classeur.active = page(nom).feuille
      atelier.document.classeur.selection = [...plages]
    },
    etat: () => etatDe(atelier.document.classeur),
    supplement: () => supplementDe(atelier.document),
    rouvrir: () => {
      atelier.document = rouvrirDocument(atelier.document)
    },
  }
}
