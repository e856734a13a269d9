import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { ouvrirChromium, type PageSuivie } from '../../../outils/navigateur/index.ts'
import type { EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { charger } from '../code/charger.ts'
import { ouvrirSheets, type SheetsOuvert } from '../faux/index.ts'
import { type ChoixDePage, ouvrirLaPage } from './page.ts'

/** Le projet tel qu'il se livre. */
const DOSSIER = 'dist/gas'
const CODE = readFileSync(`${DOSSIER}/Code.js`, 'utf8')
const PAGE = readFileSync(`${DOSSIER}/sidebar.html`, 'utf8')
const ATELIER = readFileSync(`${DOSSIER}/atelier.html`, 'utf8')

/** Un classeur ouvert dans Google Sheets, Pacte installé. */
export interface Seance {
  readonly sheets: SheetsOuvert
  /** Ce que Google répond sans même exécuter le script ; null : il l'exécute. */
  refus: string | null
  /** Ce que le script attend avant de répondre. */
  retard: Promise<void> | null
  /** Les gestes demandés par les volets, dans l'ordre. */
  readonly gestes: readonly string[]
  /** Exécute une fonction globale du script : un article de menu, une fonction de cellule. */
  readonly executer: (fonction: string, ...valeurs: readonly unknown[]) => unknown
  /** Le volet, ouvert par un article du menu. */
  readonly ouvrir: (article?: string, choix?: ChoixDePage) => Promise<PageSuivie>
}

export interface Google {
  /** `sansAtelier` : qui a installé Pacte a oublié ce fichier. */
  readonly ouvrirLeClasseur: (etat: EtatDeClasseur, sansAtelier?: boolean) => Seance
  readonly fermer: () => Promise<void>
}

/** Google Sheets : seuls ses services sont émulés, le script et la page sont ceux que l'on livre. */
export async function ouvrirGoogle(): Promise<Google> {
  const navigateur = await ouvrirChromium()
  return {
    ouvrirLeClasseur: (etat, sansAtelier = false) =>
      ouvrirLeClasseur(navigateur, etat, sansAtelier),
    fermer: () => navigateur.close(),
  }
}

function ouvrirLeClasseur(navigateur: Browser, etat: EtatDeClasseur, sansAtelier: boolean): Seance {
  const fichiers = { sidebar: PAGE, ...(sansAtelier ? {} : { atelier: ATELIER }) }
  const sheets = ouvrirSheets(etat, fichiers)
  const gestes: string[] = []
  // Une exécution ne garde rien de la précédente : Google relit le script à chaque fois.
  const executer: Seance['executer'] = (fonction, ...valeurs) =>
    charger(CODE, { services: { ...sheets.services } }).appeler(fonction, ...valeurs)

  const seance: Seance = {
    sheets,
    refus: null,
    retard: null,
    gestes,
    executer,
    ouvrir: (article = 'pacteVolet', choix = {}) => {
      executer(article)
      const montree = sheets.vue.volets.at(-1)
      if (montree === undefined) throw new Error(`« ${article} » n’a pas ouvert de volet`)
      return ouvrirLaPage(navigateur, montree.html, repondre, choix)
    },
  }

  async function repondre(fonction: string, nom: string, json: string): Promise<unknown> {
    await seance.retard
    if (seance.refus !== null) throw new Error(seance.refus)
    gestes.push(nom)
    return executer(fonction, nom, json)
  }

  return seance
}
