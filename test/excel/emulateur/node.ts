import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import type { EtatDeClasseur } from './classeur/index.ts'
import { creerHote, type Hote } from './hote.ts'
import { DOSSIER_D_OFFICE_JS } from './office-js.ts'
import { type AppelDeFonction, creerPont } from './pont.ts'
import { creerWebkit, INFORMATIONS_D_HOTE, LTSC_2021 } from './webkit.ts'

/** Une séance d’Excel sous Node : les globales d’un complément, et l’hôte qui lui répond. */
export interface ExcelSousNode {
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly OfficeExtension: typeof OfficeExtension
  readonly CustomFunctions: typeof CustomFunctions
  readonly hote: Hote
  readonly appeler: AppelDeFonction
}

/**
 * Charge la vraie bibliothèque, l’ouvre sur un classeur et attend qu’elle soit prête (un dixième de seconde). Elle se
 * croit dans Excel pour Mac ; elle charge elle-même ses fichiers, dans un contexte où `JSON`, `Promise` et `Error` sont
 * les nôtres, pour que ce qu’elle rend se compare par `toEqual`.
 */
export async function demarrerExcel(
  etat: EtatDeClasseur,
  ensembles: Readonly<Record<string, string>> = LTSC_2021,
): Promise<ExcelSousNode> {
  const { hote, coulisses } = creerHote(etat)
  const { pont, appeler } = creerPont(hote, coulisses)
  const page = creerPage()
  page._richApiNativeBridge = pont
  page.webkit = creerWebkit(etat.nom, ensembles, (_, numero, reponse) =>
    page.OSF.ScriptMessaging.agaveHostCallback(numero, reponse),
  )
  charger(page, 'office.js')
  await page.Office.onReady()
  const { Excel, Office, OfficeExtension, CustomFunctions } = page
  return { Excel, Office, OfficeExtension, CustomFunctions, hote, appeler }
}

/** Ce que la bibliothèque pose sur sa page. */
interface Page extends Pick<ExcelSousNode, 'Excel' | 'Office' | 'OfficeExtension'> {
  [nom: string]: unknown
  readonly CustomFunctions: typeof CustomFunctions
  readonly OSF: {
    readonly ScriptMessaging: {
      readonly agaveHostCallback: (numero: string, reponse: readonly unknown[]) => void
    }
  }
}

const compiles = new Map<string, Script>()

function charger(page: Page, fichier: string): void {
  const connu = compiles.get(fichier)
  const script =
    connu ??
    new Script(readFileSync(join(DOSSIER_D_OFFICE_JS, fichier), 'utf8'), { filename: fichier })
  compiles.set(fichier, script)
  script.runInContext(page)
}

/** Le peu de navigateur dont office.js a besoin : une adresse, un en-tête où poser ses scripts, un peu de mémoire. */
function creerPage(): Page {
  const adresse = new URL(`https://localhost/volet.html?_host_Info=${INFORMATIONS_D_HOTE}`)
  const page: Record<string, unknown> = {
    ...{ JSON, Promise, Error, TypeError, URL, performance },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval },
    console: { log: () => {}, warn: () => {}, error: () => {}, info: () => {} },
    location: adresse,
    name: '',
    history: {},
    navigator: { userAgent: 'Macintosh AppleWebKit', platform: 'MacIntel', language: 'fr-FR' },
    addEventListener: () => {},
    removeEventListener: () => {},
    postMessage: () => {},
    localStorage: memoire(),
    sessionStorage: memoire(),
  }
  for (const nom of ['window', 'self', 'top', 'parent']) page[nom] = page
  const entete = {
    appendChild: ({ src, onload, onerror }: Balise) => {
      const fichier = new URL(src, adresse).pathname.slice(1)
      // La télémétrie n’a rien à faire dans un essai.
      setTimeout(() => {
        if (fichier.startsWith('telemetry/')) return onerror?.()
        charger(page as unknown as Page, fichier)
        onload?.()
      })
    },
  }
  const soi = { src: 'https://localhost/office.js', getAttribute: () => null }
  page.document = {
    URL: adresse.href,
    readyState: 'complete',
    cookie: '',
    hasFocus: () => true,
    addEventListener: () => {},
    getElementById: () => null,
    getElementsByTagName: (nom: string) => (nom === 'script' ? [soi] : [entete]),
    createElement: () => ({ setAttribute: () => {} }),
    body: entete,
    documentElement: entete,
  }
  return createContext(page) as unknown as Page
}

interface Balise {
  readonly src: string
  readonly onload?: () => void
  readonly onerror?: () => void
}

function memoire() {
  const contenu = new Map<string, string>()
  return {
    getItem: (cle: string) => contenu.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => void contenu.set(cle, String(valeur)),
    removeItem: (cle: string) => void contenu.delete(cle),
  }
}
