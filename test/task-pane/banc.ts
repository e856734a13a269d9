import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import type { ClasseurBrut } from '../../core/grille/index.ts'
import { ouvrirChromium, type PageSuivie, suivre } from '../../outils/navigateur/index.ts'
import { grouper } from './grouper.ts'

/** Celle que le volet livré demande, sans aucune exception. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

const PAGE = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Pacte</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="volet.css"></head>
<body><div id="pacte"></div><script src="donnees.js"></script><script src="volet.js"></script></body></html>`

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

export interface Depart {
  readonly classeur: ClasseurBrut
  /** Le texte déjà gardé dans le classeur. */
  readonly reglages?: string
  readonly contexte?: BrowserContextOptions
}

export interface Banc {
  readonly ouvrir: (depart: Depart) => Promise<PageSuivie>
  readonly fermer: () => Promise<void>
}

/** Le vrai volet et le vrai moteur, construits comme ils se livrent, dans un vrai navigateur. */
export async function ouvrirBanc(): Promise<Banc> {
  const [premiers, suivants, volet, moteur, navigateur] = await Promise.all([
    grouper('task-pane/volet.css'),
    grouper('task-pane/suite.css'),
    grouper('test/task-pane/page/entree.ts'),
    grouper('task-pane/moteur/ouvrier.ts'),
    ouvrirChromium(),
  ])
  // En octets : chaque page les redemande, et un demi-million de signes ne se traduit qu'une fois.
  const servis = new Map([
    ['/page.html', Buffer.from(PAGE)],
    ['/volet.css', Buffer.from(premiers + suivants)],
    ['/volet.js', Buffer.from(volet)],
    ['/moteur.js', Buffer.from(moteur)],
  ])
  const serveur = createServer(({ url = '' }, reponse) => {
    const contenu = servis.get(url)
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'text/plain'
    reponse.writeHead(contenu === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': CSP,
    })
    reponse.end(contenu)
  })
  await new Promise<void>((resoudre) => serveur.listen(0, '127.0.0.1', resoudre))
  const { port } = serveur.address() as AddressInfo
  const origine = `http://127.0.0.1:${port}`
  return {
    ouvrir: (depart) => {
      const { classeur, reglages = null } = depart
      const donnees = `window.donnees = ${JSON.stringify({ classeur, reglages })}`
      servis.set('/donnees.js', Buffer.from(donnees))
      return ouvrirPage(navigateur, origine, depart.contexte ?? {})
    },
    fermer: async () => {
      await navigateur.close()
      await new Promise((resoudre) => serveur.close(resoudre))
    },
  }
}

async function ouvrirPage(
  navigateur: Browser,
  origine: string,
  options: BrowserContextOptions,
): Promise<PageSuivie> {
  const suivie = await suivre(navigateur, {
    admise: (adresse) => adresse.startsWith(origine),
    contexte: { viewport: { width: 360, height: 760 }, ...options },
  })
  const { page } = suivie
  await page.goto(`${origine}/page.html`)
  await page.getByRole('heading', { name: 'Pacte', level: 1 }).waitFor()
  return suivie
}
