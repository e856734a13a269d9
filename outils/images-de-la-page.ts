// Refait les images de la page locale, du README et de ses guides : npx tsx outils/images-de-la-page.ts
// (demande Chromium et dist/).
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { alleger, ouvrirChromium, servirLaPage } from './navigateur/index.ts'

const DOSSIER = 'docs/images'
const LARGE = { width: 1440, height: 800 }
const GUIDE = { width: 1100, height: 640 }
const ETROITE = { width: 380, height: 640 }

interface Image {
  readonly nom: string
  readonly fenetre: { readonly width: number; readonly height: number }
  /** Ce que l'utilisateur fait avant, l'exemple ouvert et la visite passée. */
  readonly preparer: (page: Page) => Promise<void>
}

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

const enHaut = (page: Page) =>
  page.locator('#pacte').evaluate((volet) => volet.scrollTo({ top: 0, behavior: 'instant' }))

/** Le constat de la parité, déplié ; sa cellule est choisie dans la grille. */
async function comprendre(page: Page): Promise<void> {
  await verifier(page)
  await bouton(page, 'Budget 2025!E16, aller à la cellule').click()
  const constat = page.getByRole('listitem').filter({ hasText: 'Part de l’État supérieure' })
  await constat.getByRole('button', { name: 'Comprendre et corriger' }).click()
  // Sous les boutons de parcours, qui restent en haut.
  await constat.evaluate((e) => {
    const volet = e.closest('#pacte')
    volet?.scrollBy({ top: e.getBoundingClientRect().top - 110, behavior: 'instant' })
  })
}

const IMAGES: readonly Image[] = [
  {
    nom: 'page-locale',
    fenetre: LARGE,
    preparer: async (page) => {
      await verifier(page)
      await bouton(page, 'Budget 2025!E14, aller à la cellule').click()
      await enHaut(page)
    },
  },
  {
    nom: 'premiers-pas-1-ouvrir',
    fenetre: GUIDE,
    preparer: async (page) => {
      await bouton(page, 'Fermer le classeur').click()
      await bouton(page, 'Ouvrir l’exemple').waitFor()
    },
  },
  {
    nom: 'premiers-pas-2-verifier',
    fenetre: GUIDE,
    preparer: async (page) => {
      await verifier(page)
      await enHaut(page)
    },
  },
  { nom: 'premiers-pas-3-comprendre', fenetre: GUIDE, preparer: comprendre },
  {
    nom: 'premiers-pas-4-corriger',
    fenetre: GUIDE,
    preparer: async (page) => {
      await comprendre(page)
      await bouton(page, /^Appliquer…/).click()
      await bouton(page, 'Écrire la correction').click()
      await page
        .getByText(/^Corrigé\s:/)
        .first()
        .waitFor()
      await enHaut(page)
    },
  },
  {
    nom: 'premiers-pas-5-garder',
    fenetre: GUIDE,
    preparer: async (page) => {
      await verifier(page)
      await bouton(page, 'Créer le rapport').click()
      await page
        .getByText(/Rapport écrit dans la feuille/)
        .first()
        .waitFor()
      await page.getByRole('button', { name: 'Rapport', exact: true }).click()
    },
  },
  {
    nom: 'page-etroite',
    fenetre: ETROITE,
    preparer: async (page) => {
      await verifier(page)
      await enHaut(page)
    },
  },
]

const { adresse, arreter } = await servirLaPage(null)
const navigateur = await ouvrirChromium()
try {
  for (const { nom, fenetre, preparer } of IMAGES) {
    const contexte = await navigateur.newContext({ viewport: fenetre, locale: 'fr-FR' })
    const page = await contexte.newPage()
    await page.goto(adresse)
    await bouton(page, 'Passer la visite').click()
    await preparer(page)
    const image = await page.screenshot({ animations: 'disabled' })
    writeFileSync(`${DOSSIER}/${nom}.png`, await alleger(page, image))
    await contexte.close()
  }
} finally {
  await navigateur.close()
  await arreter()
}
