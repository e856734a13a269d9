import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Une page neuve, et ce qu'elle fait de visible du dehors. */
export interface PageSuivie {
  readonly page: Page
  /** Adresses demandées ailleurs que là où c'est admis. */
  readonly dehors: readonly string[]
  /** Erreurs que rien n'a rattrapées. */
  readonly erreurs: readonly string[]
  readonly fermer: () => Promise<void>
}

/** Combien de temps un geste peut attendre : bien plus qu'il ne faut, même sur une machine chargée. */
const DELAI_MS = 20_000

export interface Suivi {
  readonly admise: (adresse: string) => boolean
  readonly contexte: BrowserContextOptions
}

/** Ouvre une page française, encore vide, et suit ce qu'elle demande et ce qui y échoue. */
export async function suivre(
  navigateur: Browser,
  { admise, contexte: options }: Suivi,
): Promise<PageSuivie> {
  const contexte = await navigateur.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const page = await contexte.newPage()
  page.setDefaultTimeout(DELAI_MS)
  const dehors: string[] = []
  const erreurs: string[] = []
  page.on('request', (demande) => {
    if (!admise(demande.url())) dehors.push(demande.url())
  })
  page.on('pageerror', ({ message }) => erreurs.push(message))
  return { page, dehors, erreurs, fermer: () => contexte.close() }
}
