// Refait les images du volet des guides et du README : ce qui se livre, dans un tableur émulé, sur l'exemple livré.
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { type Complement, installer } from '../test/excel/bout-en-bout/complement.ts'
import { chargerFichier, type EtatDeClasseur } from '../test/excel/emulateur/index.ts'
import { ouvrirGoogle } from '../test/gas/bout-en-bout/projet.ts'
import { alleger } from './navigateur/index.ts'

const EXEMPLE = 'exemples/departement-finistere-2025.xlsx'
const DOSSIER = 'docs/images'

interface Image {
  readonly nom: string
  readonly sombre?: boolean
  /** Ce que l'utilisateur fait avant. */
  readonly preparer: (page: Page) => Promise<void>
}

async function verifier(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vérifier le contrat' }).click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

const IMAGES: readonly Image[] = [
  { nom: 'volet-verifie', preparer: verifier },
  {
    nom: 'volet-constat',
    preparer: async (page) => {
      await verifier(page)
      const deplier = page.getByRole('button', { name: 'Comprendre et corriger' }).first()
      await deplier.click()
      await deplier.evaluate((bouton) =>
        bouton.closest('li')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
      )
    },
  },
  {
    nom: 'volet-tableau',
    preparer: async (page) => {
      await verifier(page)
      await page.getByRole('tab', { name: 'Lecture' }).click()
    },
  },
  { nom: 'volet-sombre', sombre: true, preparer: verifier },
]

async function ecrire(page: Page, nom: string): Promise<void> {
  const image = await page.screenshot({ animations: 'disabled' })
  writeFileSync(`${DOSSIER}/${nom}.png`, await alleger(page, image))
}

async function photographier(
  complement: Complement,
  etat: EtatDeClasseur,
  { nom, sombre = false, preparer }: Image,
): Promise<void> {
  const { page, fermer } = await complement.ouvrir(etat, {
    viewport: { width: 380, height: 820 },
    deviceScaleFactor: 2,
    colorScheme: sombre ? 'dark' : 'light',
  })
  await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
  await preparer(page)
  await ecrire(page, nom)
  await fermer()
}

/** Le volet de Google Sheets, à la largeur que Google lui donne. */
async function photographierDansSheets(etat: EtatDeClasseur): Promise<void> {
  const google = await ouvrirGoogle()
  try {
    const seance = google.ouvrirLeClasseur(etat)
    const contexte = { viewport: { width: 300, height: 820 }, deviceScaleFactor: 2 }
    const { page } = await seance.ouvrir('pacteVolet', { contexte })
    await verifier(page)
    await ecrire(page, 'volet-sheets')
  } finally {
    await google.fermer()
  }
}

const etat = await chargerFichier(EXEMPLE)
const complement = await installer()
try {
  for (const image of IMAGES) await photographier(complement, etat, image)
} finally {
  await complement.fermer()
}
await photographierDansSheets(etat)
