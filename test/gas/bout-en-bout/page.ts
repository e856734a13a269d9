import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Comme Google : la page vient d'une autre adresse que le classeur. */
const ORIGINE = 'https://n-abc-script.googleusercontent.exemple'

/** Ce que rend une fonction du script ; lève ce que Google dirait. */
export type Repondre = (fonction: string, nom: string, json: string) => unknown

export interface VoletDeSheets {
  readonly page: Page
  /** Adresses demandées hors de la page. */
  readonly dehors: readonly string[]
  /** Erreurs que rien n'a rattrapées. */
  readonly erreurs: readonly string[]
  readonly fermer: () => Promise<void>
}

export interface ChoixDePage {
  readonly contexte?: BrowserContextOptions
  /** Ce que le bac à sable de Google permettrait de moins. */
  readonly politique?: string
  /** Ce qui se passe dans la page avant elle. */
  readonly avant?: (page: Page) => Promise<unknown>
}

/** La page du volet à la largeur que Google lui donne, google.script.run branché sur `repondre`. */
export async function ouvrirLaPage(
  navigateur: Browser,
  html: string,
  repondre: Repondre | null,
  { contexte: options = {}, politique, avant }: ChoixDePage = {},
): Promise<VoletDeSheets> {
  const contexte = await navigateur.newContext({
    viewport: { width: 300, height: 800 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const page = await contexte.newPage()
  page.setDefaultTimeout(10_000)
  const dehors: string[] = []
  const erreurs: string[] = []
  page.on('request', (r) => {
    if (r.url() !== `${ORIGINE}/` && !r.url().startsWith(`blob:${ORIGINE}/`)) dehors.push(r.url())
  })
  page.on('pageerror', ({ message }) => erreurs.push(message))
  const headers = politique === undefined ? {} : { 'content-security-policy': politique }
  await page.route(`${ORIGINE}/`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers }),
  )
  if (repondre !== null) await brancher(page, repondre)
  await avant?.(page)
  await page.goto(`${ORIGINE}/`)
  return { page, dehors, erreurs, fermer: () => contexte.close() }
}

type Issue = { readonly rendu: unknown } | { readonly message: string }

/** google.script.run, comme Google le pose : des objets qu'on ne change pas, et rien que du texte qui passe. */
async function brancher(page: Page, repondre: Repondre): Promise<void> {
  const executer: Repondre = async (...args): Promise<Issue> => {
    try {
      return { rendu: await repondre(...args) }
    } catch (cause) {
      return { message: cause instanceof Error ? cause.message : String(cause) }
    }
  }
  await page.exposeFunction('__script', executer)
  await page.addInitScript({ path: join(import.meta.dirname, 'google-script-run.js') })
}
