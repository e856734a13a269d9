import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type PageSuivie, suivre } from '../../../outils/navigateur/index.ts'

/** Comme Google : la page vient d'une autre adresse que le classeur. */
const ORIGINE = 'https://n-abc-script.googleusercontent.exemple'

/** Ce que rend une fonction du script ; lève ce que Google dirait. */
export type Repondre = (fonction: string, nom: string, json: string) => unknown

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
): Promise<PageSuivie> {
  const suivie = await suivre(navigateur, {
    admise: (adresse) => adresse === `${ORIGINE}/` || adresse.startsWith(`blob:${ORIGINE}/`),
    contexte: { viewport: { width: 300, height: 800 }, ...options },
  })
  const { page } = suivie
  const headers = politique === undefined ? {} : { 'content-security-policy': politique }
  await page.route(`${ORIGINE}/`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers }),
  )
  if (repondre !== null) await brancher(page, repondre)
  await avant?.(page)
  await page.goto(`${ORIGINE}/`)
  return suivie
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
