import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { ouvrirChromium } from '../../../outils/navigateur/index.ts'
import { type EtatDeClasseur, OFFICE_JS, ouvrirDansExcel } from '../emulateur/index.ts'

/** Le complément tel qu'il se livre. */
const DOSSIER = 'dist/excel'
const ORIGINE = 'https://complement.pacte.exemple'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
}

export interface VoletDExcel {
  readonly page: Page
  /** Adresses demandées hors du complément et d'office.js. */
  readonly dehors: readonly string[]
  /** Ce que la politique de sécurité a refusé. */
  readonly violations: readonly string[]
  /** Erreurs que rien n'a rattrapées. */
  readonly erreurs: readonly string[]
  readonly fermer: () => Promise<void>
}

export interface Complement {
  readonly ouvrir: (etat: EtatDeClasseur, contexte?: BrowserContextOptions) => Promise<VoletDExcel>
  /** La page seule, hors d'Excel. */
  readonly ouvrirHorsDExcel: () => Promise<VoletDExcel>
  readonly fermer: () => Promise<void>
}

/** Le complément construit, dans un Excel dont seul l'hôte est émulé : la page, sa CSP et office.js sont les vrais. */
export async function installer(): Promise<Complement> {
  const navigateur = await ouvrirChromium()
  return {
    ouvrir: async (etat, contexte = {}) => {
      const volet = await preparer(navigateur, contexte)
      await ouvrirDansExcel(volet.page, etat)
      await volet.page.goto(`${ORIGINE}/volet.html`)
      return volet
    },
    ouvrirHorsDExcel: async () => {
      const volet = await preparer(navigateur, {})
      await volet.page.route(OFFICE_JS, (route) => route.abort())
      await volet.page.goto(`${ORIGINE}/volet.html`)
      return volet
    },
    fermer: () => navigateur.close(),
  }
}

async function preparer(navigateur: Browser, options: BrowserContextOptions): Promise<VoletDExcel> {
  const contexte = await navigateur.newContext({
    viewport: { width: 360, height: 800 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const page = await contexte.newPage()
  page.setDefaultTimeout(10_000)
  const dehors: string[] = []
  const violations: string[] = []
  const erreurs: string[] = []
  page.on('request', (r) => {
    const admise = [ORIGINE, new URL(OFFICE_JS).origin].some((o) => r.url().startsWith(o))
    if (!admise) dehors.push(r.url())
  })
  page.on('console', (message) => {
    // office.js pose deux attributs « style » que la politique refuse, sans conséquence : seuls les nôtres comptent.
    const nous = !message.location().url.startsWith(new URL(OFFICE_JS).origin)
    if (nous && /content security policy/i.test(message.text())) violations.push(message.text())
  })
  page.on('pageerror', ({ message }) => erreurs.push(message))
  await page.route(`${ORIGINE}/**`, servir)
  return { page, dehors, violations, erreurs, fermer: () => contexte.close() }
}

function servir(route: Route): Promise<void> {
  const chemin = normalize(decodeURIComponent(new URL(route.request().url()).pathname))
  try {
    const body = readFileSync(join(DOSSIER, chemin))
    return route.fulfill({ body, contentType: TYPES[extname(chemin)] ?? 'text/plain' })
  } catch {
    return route.fulfill({ status: 404 })
  }
}
