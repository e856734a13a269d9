// Refait l'image de la page locale du README : npx tsx outils/image-de-la-page.ts (demande Chromium et dist/).
import { ouvrirChromium, servirLaPage } from './navigateur/index.ts'

const IMAGE = 'docs/images/page-locale.png'

const { adresse, arreter } = await servirLaPage(null)
const navigateur = await ouvrirChromium()
try {
  const page = await navigateur.newPage({
    viewport: { width: 1440, height: 800 },
    locale: 'fr-FR',
  })
  await page.goto(adresse)
  await page.getByRole('button', { name: 'Passer la visite' }).click()
  await page.getByRole('button', { name: 'Vérifier le contrat' }).click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
  await page.getByRole('button', { name: 'Budget 2025!E14, aller à la cellule' }).click()
  await page.locator('#pacte').evaluate((volet) => volet.scrollTo({ top: 0 }))
  await page.screenshot({ path: IMAGE, animations: 'disabled' })
} finally {
  await navigateur.close()
  await arreter()
}
