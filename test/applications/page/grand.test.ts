import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ouvrirFichier } from '../../../formats/index.ts'
import { guetterLesGels, plusLongGel } from '../../../outils/navigateur/index.ts'
import { budget } from '../../bench/budget.ts'
import { enXlsx } from '../../bench/grand-classeur.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import {
  attendreLaGrille,
  barre,
  bouton,
  cellule,
  octetsDe,
  poser,
  saisir,
  verifier,
  volet,
} from './gestes.ts'

const LIGNES = 5_000
const dossier = mkdtempSync(join(tmpdir(), 'pacte-grand-'))
const classeur = join(dossier, 'grand.xlsx')

let banc: Banc
beforeAll(async () => {
  writeFileSync(classeur, enXlsx(budget({ actions: LIGNES, annees: 1, fautives: 250 })))
  banc = await ouvrirBanc(classeur)
})
afterAll(async () => {
  await banc.fermer()
  rmSync(dossier, { recursive: true })
})

/** Ce que la page a dit de la préparation de la grille. */
const pourcentsDits = (page: Page) =>
  page.evaluate(() => {
    const dits = new Set<string>()
    new MutationObserver(() => {
      const dit = document.querySelector('.avancee')?.textContent
      if (dit) dits.add(dit)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { dits })
  })

it('un classeur de 5 000 lignes s’ouvre sans figer la page, se vérifie, et se laisse toujours écrire', async () => {
  const page = await banc.ouvrir()
  const continuer = bouton(page, 'Continuer avec la grille')
  await continuer.waitFor()
  await page.evaluate(guetterLesGels)
  await pourcentsDits(page)
  const debut = performance.now()
  await continuer.click()
  await attendreLaGrille(page)
  const duree = performance.now() - debut
  const figee = await plusLongGel(page)
  console.log(`page, ${LIGNES} lignes : plus long gel de l’ouverture, ${Math.round(figee)} ms`)
  // Bâtie d'un bloc, la grille prenait à elle seule les deux tiers de l'ouverture.
  expect(figee / duree).toBeLessThan(1 / 3)
  expect(await page.evaluate('dits.size')).toBeGreaterThan(5)
  await verifier(page)
  const gel = Math.round(await plusLongGel(page))
  console.log(`page, ${LIGNES} lignes : plus long gel pendant la vérification, ${gel} ms`)
  expect(await volet(page).locator('.constat').count()).toBeGreaterThan(10)
  await saisir(page, 'B5001', 'Une action renommée')
  await cellule(page).click()
  await cellule(page).fill('B5001')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('.o-topbar-composer, .o-composer').first().innerText())
    .toContain('Une action renommée')
  await page.keyboard.press('Control+z')
  await expect.poll(() => barre(page).innerText()).not.toContain('Modifié')
  // Rien d'autre à annuler : ce que le fichier contient n'est pas un geste.
  await page.keyboard.press('Control+z')
  await saisir(page, 'B4000', 'Une autre')
  await expect.poll(() => barre(page).innerText()).toContain('Modifié')
  const [copie] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+s'),
  ])
  const [avant, apres] = [readFileSync(classeur), await octetsDe(copie)].map(contenuDe)
  expect(apres?.filter((ligne, i) => ligne !== avant?.[i])).toHaveLength(1)
  expect(apres?.[3999]).toContain('"Une autre"')
  await banc.verifier()
}, 180_000)

it('pendant que la grille se prépare, on peut s’en passer ou arrêter, et rien de saisi ne se perd', async () => {
  const page = await banc.ouvrir()
  await bouton(page, 'Arrêter').click()
  await bouton(page, 'Ouvrir l’exemple').click()
  await attendreLaGrille(page)
  await saisir(page, 'B4', 'Une saisie à garder')
  const preparer = async () => {
    await poser(page, classeur)
    await bouton(page, 'Continuer avec la grille').click()
    await page.getByText(/^\d+\s%, feuille «\sBudget\s»$/).waitFor()
  }
  await preparer()
  await bouton(page, 'Arrêter').click()
  await attendreLaGrille(page)
  expect(await barre(page).innerText()).toContain('Modifié')
  await preparer()
  await bouton(page, 'Vérifier sans la grille').click()
  await page.getByRole('button', { name: /sans enregistrer/i }).click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
  expect(await page.locator('.o-grid').count()).toBe(0)
  await banc.verifier()
}, 120_000)

/** Une ligne de la première feuille par texte. */
function contenuDe(octets: Uint8Array): string[] {
  const [feuille] = ouvrirFichier(new Uint8Array(octets), 'grand.xlsx').classeur.feuilles
  return Array.from(feuille?.lignes ?? [], (ligne) => JSON.stringify(ligne))
}
