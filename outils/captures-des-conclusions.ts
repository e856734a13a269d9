// Photographie les cinq conclusions de la page locale, à trois largeurs, pour les regarder :
// npx tsx outils/captures-des-conclusions.ts dossier (demande Chromium et dist/).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import type { Etat } from '../core/constats/index.ts'
import { ouvrirChromium, servirLaPage } from './navigateur/index.ts'

/** 640 est une fenêtre de 1 280 px agrandie à 200 %. */
const LARGEURS = [320, 640, 1280]
const HAUTEUR = 800

type Rangee = readonly (string | number)[]

const TITRE = 'Département du Finistère – contrat local des solidarités – budget 2025'
const ENTETE = [
  'Axe',
  'Action',
  'Nature',
  'Coût',
  'Part État',
  'Part Département',
  'Plafond notifié',
]
const SAINES: readonly Rangee[] = [
  ['Enfance', 'Accueil des familles', 'Nouvelle', 100_000, 50_000, 50_000, 120_000],
  ['Accès aux droits', 'Domiciliation', 'Nouvelle', 120_000, 60_000, 60_000, 140_000],
  ['Transition écologique', 'Précarité énergétique', 'Nouvelle', 80_000, 40_000, 40_000, 90_000],
]
const TROP: Rangee = [
  'Enfance',
  'Accueil des familles',
  'Nouvelle',
  100_000,
  70_000,
  30_000,
  120_000,
]
/** L'État y paie trop sur toutes les lignes : la lecture est d'abord en doute. */
const DOUTEUSES = Array.from({ length: 9 }, (_, i): Rangee => {
  const axe = ['Enfance', 'Accès aux droits', 'Transition écologique'][i % 3] ?? ''
  return [axe, `Action ${i + 1}`, 'Nouvelle', 10_000, 6_000, 4_000, 30_000]
})

const CLASSEURS: Readonly<Record<Etat, readonly Rangee[]>> = {
  conforme: SAINES,
  reserves: [...SAINES, ['Total général', '', '', 300_000, 170_000, 150_000, '']],
  questions: DOUTEUSES,
  manquements: [TROP, ...SAINES.slice(1)],
  justifies: [TROP, ...SAINES.slice(1)],
}

const bouton = (page: Page, name: string) => page.getByRole('button', { name })

async function enXlsx(etat: Etat): Promise<Buffer> {
  const classeur = new ExcelJS.Workbook()
  const rangees = [[TITRE], [], ENTETE, ...CLASSEURS[etat]].map((rangee) => [...rangee])
  classeur.addWorksheet('Budget').addRows(rangees)
  return Buffer.from(await classeur.xlsx.writeBuffer())
}

async function justifierTout(page: Page): Promise<void> {
  for (;;) {
    const deplier = page
      .locator('li.bloquant')
      .getByRole('button', { name: /^Comprendre/ })
      .first()
    if (!(await deplier.isVisible())) return
    await deplier.click()
    await bouton(page, 'Justifier…').first().click()
    await page.getByRole('textbox', { name: 'Motif' }).fill('Accord écrit du préfet du 3 mars')
    await bouton(page, 'Enregistrer la justification').click()
    await page.getByRole('heading', { name: /^Justifiés/ }).waitFor()
  }
}

async function atteindre(page: Page, etat: Etat): Promise<void> {
  const [choix] = await Promise.all([
    page.waitForEvent('filechooser'),
    bouton(page, 'Ouvrir un fichier…').click(),
  ])
  const name = `${etat}.xlsx`
  await choix.setFiles({ name, mimeType: 'application/octet-stream', buffer: await enXlsx(etat) })
  await bouton(page, 'Vérifier le contrat').click()
  await page.locator(`.verdict.${etat === 'justifies' ? 'manquements' : etat}`).waitFor()
  if (etat === 'justifies') await justifierTout(page)
  await page.locator(`.verdict.${etat}`).scrollIntoViewIfNeeded()
}

const [dossier] = process.argv.slice(2)
if (dossier === undefined) throw new Error('Nommez le dossier où écrire les images.')
mkdirSync(dossier, { recursive: true })
const { adresse, arreter } = await servirLaPage(null)
const navigateur = await ouvrirChromium()
try {
  for (const width of LARGEURS) {
    for (const etat of Object.keys(CLASSEURS) as readonly Etat[]) {
      const contexte = await navigateur.newContext({
        viewport: { width, height: HAUTEUR },
        locale: 'fr-FR',
      })
      const page = await contexte.newPage()
      await page.goto(adresse)
      await bouton(page, 'Passer la visite').click()
      const menu = bouton(page, 'Fichier')
      if (await menu.isVisible()) await menu.click()
      await bouton(page, 'Fermer le classeur').click()
      await atteindre(page, etat)
      const path = join(dossier, `${etat}-${width}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      await contexte.close()
    }
  }
} finally {
  await navigateur.close()
  await arreter()
}
