import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ouvrirChromium, servirLaPage } from '../../outils/navigateur/index.ts'

export interface Banc {
  readonly ouvrir: (contexte?: BrowserContextOptions) => Promise<Page>
  /** À appeler après chaque essai : ferme les pages, et vérifie que rien n'a débordé, sauf l'erreur attendue. */
  readonly verifier: (attendue?: RegExp) => Promise<void>
  readonly fermer: () => Promise<void>
}

interface Suivi {
  readonly page: Page
  /** Ce que la page a demandé hors de son serveur. */
  readonly dehors: string[]
  /** Ce que la politique de sécurité a refusé. */
  readonly violations: string[]
  /** Ce que rien n'a rattrapé. */
  readonly erreurs: string[]
}

/** La page livrée, servie par le serveur livré, dans un vrai navigateur. Sans classeur donné : l'exemple. */
export async function ouvrirBanc(classeur: string | null = null): Promise<Banc> {
  const { adresse, arreter } = await servirLaPage(classeur)
  const navigateur = await ouvrirChromium()
  const suivis: Suivi[] = []
  return {
    ouvrir: async (contexte = {}) => {
      const suivi = await suivre(navigateur, adresse, contexte)
      suivis.push(suivi)
      await suivi.page.goto(adresse)
      return suivi.page
    },
    verifier: async (attendue) => {
      for (const { page, dehors, violations, erreurs } of suivis.splice(0)) {
        await page.context().close()
        const imprevues = erreurs.filter((erreur) => attendue?.test(erreur) !== true)
        expect({ dehors, violations, erreurs: imprevues }).toEqual({
          dehors: [],
          violations: [],
          erreurs: [],
        })
      }
    },
    fermer: async () => {
      await navigateur.close()
      await arreter()
    },
  }
}

async function suivre(
  navigateur: Browser,
  adresse: string,
  options: BrowserContextOptions,
): Promise<Suivi> {
  const contexte = await navigateur.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const page = await contexte.newPage()
  page.setDefaultTimeout(20_000)
  const [dehors, violations, erreurs]: [string[], string[], string[]] = [[], [], []]
  const { origin } = new URL(adresse)
  page.on('request', (r) => {
    if (!r.url().startsWith(origin) && !/^(data|blob):/.test(r.url())) dehors.push(r.url())
  })
  page.on('console', (message) => {
    const texte = message.text()
    if (/content security policy/i.test(texte)) violations.push(texte)
    else if (message.type() === 'error') erreurs.push(texte)
  })
  page.on('pageerror', ({ message }) => erreurs.push(message))
  return { page, dehors, violations, erreurs }
}
