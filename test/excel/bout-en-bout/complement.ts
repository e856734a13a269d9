import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { Browser, BrowserContextOptions, Route } from 'playwright-core'
import { ouvrirChromium, type PageSuivie, suivre } from '../../../outils/navigateur/index.ts'
import { type EtatDeClasseur, OFFICE_JS, ouvrirDansExcel } from '../emulateur/index.ts'

/** Le complément tel qu'il se livre. */
const DOSSIER = 'dist/excel'
const ORIGINE = 'https://complement.pacte.exemple'
/** Le complément et office.js, rien d'autre. */
const ADMISES = [ORIGINE, new URL(OFFICE_JS).origin]

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
}

export interface VoletDExcel extends PageSuivie {
  /** Ce que la politique de sécurité a refusé. */
  readonly violations: readonly string[]
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
  const suivie = await suivre(navigateur, {
    admise: (adresse) => ADMISES.some((origine) => adresse.startsWith(origine)),
    contexte: { viewport: { width: 360, height: 800 }, ...options },
  })
  const { page } = suivie
  const violations: string[] = []
  page.on('console', (message) => {
    // office.js pose deux attributs « style » que la politique refuse, sans conséquence : seuls les nôtres comptent.
    const nous = !message.location().url.startsWith(new URL(OFFICE_JS).origin)
    if (nous && /content security policy/i.test(message.text())) violations.push(message.text())
  })
  await page.route(`${ORIGINE}/**`, servir)
  return { ...suivie, violations }
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
