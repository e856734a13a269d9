import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import {
  ouvrirChromium,
  type PageSuivie,
  servirLaPage,
  suivre,
} from '../../../outils/navigateur/index.ts'

export interface Banc {
  /** `avant` court dans la page avant ses scripts. */
  readonly ouvrir: (contexte?: BrowserContextOptions, avant?: () => void) => Promise<Page>
  /** À appeler après chaque essai : ferme les pages, et vérifie que rien n'a débordé, sauf l'erreur attendue. */
  readonly verifier: (attendue?: RegExp) => Promise<void>
  readonly fermer: () => Promise<void>
}

interface PageObservee extends PageSuivie {
  /** Ce que la politique de sécurité a refusé. */
  readonly violations: readonly string[]
  /** Ce dont le navigateur se plaint dans sa console. */
  readonly plaintes: readonly string[]
}

/** La page livrée, servie par le serveur livré, dans un vrai navigateur. Sans classeur donné : l'exemple. */
export async function ouvrirBanc(classeur: string | null = null): Promise<Banc> {
  const { adresse, arreter } = await servirLaPage(classeur)
  const navigateur = await ouvrirChromium()
  const suivis: PageObservee[] = []
  return {
    ouvrir: async (contexte = {}, avant = () => undefined) => {
      const suivi = await ouvrirSuivie(navigateur, adresse, contexte)
      suivis.push(suivi)
      await suivi.page.addInitScript(avant)
      await suivi.page.goto(adresse)
      return suivi.page
    },
    verifier: async (attendue) => {
      for (const { dehors, violations, erreurs, plaintes, fermer } of suivis.splice(0)) {
        await fermer()
        const imprevues = [...erreurs, ...plaintes].filter(
          (erreur) => attendue?.test(erreur) !== true,
        )
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

/** Une page pour tous les essais d'un groupe, qui partent de là où `mener` la laisse : l'ouvrir coûte plus qu'y agir. */
export function unePage(
  banc: () => Banc,
  viewport: { readonly width: number; readonly height: number },
  mener: (page: Page) => Promise<void>,
): () => Page {
  let page: Page | undefined
  beforeAll(async () => {
    page = await banc().ouvrir({ viewport })
    await mener(page)
  })
  afterAll(() => banc().verifier())
  return () => {
    if (page === undefined) throw new Error('la page n’est pas ouverte')
    return page
  }
}

async function ouvrirSuivie(
  navigateur: Browser,
  adresse: string,
  contexte: BrowserContextOptions,
): Promise<PageObservee> {
  const { origin } = new URL(adresse)
  const suivie = await suivre(navigateur, {
    admise: (demandee) => demandee.startsWith(origin) || /^(data|blob):/.test(demandee),
    contexte: { viewport: { width: 1280, height: 720 }, ...contexte },
  })
  const { page } = suivie
  // Un sélecteur demandé au clavier s'ouvre aussitôt : l'écouter dès l'ouverture, et non quand on l'attend.
  page.on('filechooser', () => undefined)
  const violations: string[] = []
  const plaintes: string[] = []
  page.on('console', (message) => {
    const texte = message.text()
    if (/content security policy/i.test(texte)) violations.push(texte)
    else if (message.type() === 'error') plaintes.push(texte)
  })
  return { ...suivie, violations, plaintes }
}
