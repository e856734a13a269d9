// Photographie chaque écran de la page locale, à six largeurs, en clair et en sombre, pour les regarder :
// npx tsx outils/captures-de-la-page.ts dossier (demande Chromium et dist/).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { budget } from '../test/bench/budget.ts'
import { enXlsx } from '../test/bench/grand-classeur.ts'
import { ouvrirChromium, servirLaPage } from './navigateur/index.ts'

/** 640 est une fenêtre de 1 280 px agrandie à 200 %. */
const LARGEURS = [320, 380, 640, 900, 1280, 1920]
const HAUTEUR = 800
const THEMES = ['light', 'dark'] as const

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function fermer(page: Page): Promise<void> {
  const menu = bouton(page, 'Fichier')
  if (await menu.isVisible()) await menu.click()
  await bouton(page, 'Fermer le classeur').click()
}

async function ouvrirLOnglet(page: Page, nom: string, titre: string): Promise<void> {
  await page.getByRole('tab', { name: nom }).click()
  await page.getByRole('heading', { name: titre }).first().waitFor()
}

const GROS = Buffer.from(enXlsx(budget({ actions: 1200, annees: 1, fautives: 100 })))

/** Les écrans, chacun à partir du précédent. */
const ECRANS: readonly (readonly [nom: string, atteindre: (page: Page) => Promise<void>])[] = [
  ['visite', (page) => page.getByText('Visite, étape 1').waitFor()],
  [
    'verifie',
    async (page) => {
      await bouton(page, 'Passer la visite').click()
      await bouton(page, 'Vérifier le contrat').click()
      await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
    },
  ],
  [
    'constat',
    async (page) => {
      const deplier = bouton(page, 'Comprendre et corriger').first()
      await deplier.click()
      await deplier.evaluate((b) =>
        b.closest('li')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
      )
    },
  ],
  ['lecture', (page) => ouvrirLOnglet(page, 'Lecture', 'Ce qui a été compris')],
  ['suivi', (page) => ouvrirLOnglet(page, 'Suivi', 'Suivi de l’exécution')],
  [
    'conformite',
    async (page) => {
      await page.getByRole('tab', { name: 'Conformité' }).click()
      await bouton(page, 'Proposer une mise en conformité').click()
      await bouton(page, /^Écrire (la|les \d+) cellules?…$/).waitFor()
    },
  ],
  ['contrat', (page) => ouvrirLOnglet(page, 'Contrat', 'Collectivité et année')],
  [
    'classeur',
    async (page) => {
      const classeur = page.getByRole('radio', { name: 'Classeur' })
      if (await classeur.isVisible()) await classeur.check()
    },
  ],
  [
    'accueil',
    async (page) => {
      await fermer(page)
      await bouton(page, 'Ouvrir l’exemple').waitFor()
    },
  ],
  [
    'gros',
    async (page) => {
      const [choix] = await Promise.all([
        page.waitForEvent('filechooser'),
        bouton(page, 'Ouvrir un fichier…').click(),
      ])
      await choix.setFiles({
        name: 'execution-2024-2027.xlsx',
        mimeType: 'application/octet-stream',
        buffer: GROS,
      })
      await bouton(page, 'Vérifier sans la grille').waitFor()
    },
  ],
  [
    'sans-grille',
    async (page) => {
      await bouton(page, 'Vérifier sans la grille').click()
      await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
    },
  ],
  [
    'modele',
    async (page) => {
      await fermer(page)
      await bouton(page, 'Créer un tableau modèle…').click()
      await page.getByRole('dialog').waitFor()
    },
  ],
]

const [dossier] = process.argv.slice(2)
if (dossier === undefined) throw new Error('Nommez le dossier où écrire les images.')
mkdirSync(dossier, { recursive: true })
const { adresse, arreter } = await servirLaPage(null)
const navigateur = await ouvrirChromium()
try {
  for (const width of LARGEURS) {
    for (const colorScheme of THEMES) {
      const contexte = await navigateur.newContext({
        viewport: { width, height: HAUTEUR },
        colorScheme,
        locale: 'fr-FR',
      })
      const page = await contexte.newPage()
      await page.goto(adresse)
      for (const [nom, atteindre] of ECRANS) {
        await atteindre(page)
        const suffixe = colorScheme === 'dark' ? '-sombre' : ''
        const path = join(dossier, `${nom}-${width}${suffixe}.png`)
        await page.screenshot({ path, animations: 'disabled' })
      }
      await contexte.close()
    }
  }
} finally {
  await navigateur.close()
  await arreter()
}
