import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guetterLesGels, plusLongGel } from '../../../outils/navigateur/index.ts'
import { budget } from '../../bench/budget.ts'
import { enXlsx } from '../../bench/grand-classeur.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { attendreLaGrille, bouton, cellule, saisir, verifier, volet } from './gestes.ts'

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

it('un classeur de 5 000 lignes s’ouvre, se vérifie, et se laisse toujours écrire', async () => {
  const page = await banc.ouvrir()
  await bouton(page, 'Continuer avec la grille').click()
  await attendreLaGrille(page)
  await page.evaluate(guetterLesGels)
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
  await banc.verifier()
}, 120_000)
