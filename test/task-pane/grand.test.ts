import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc } from './banc.ts'
import { grandClasseur } from './grand-classeur.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

describe('vingt mille constats', () => {
  it('se vérifient par étapes, se montrent par quarante, et se filtrent', async () => {
    const { page, fermer } = await banc.ouvrir({ classeur: grandClasseur(10_000) })
    const compte = page.getByRole('search').getByRole('status')
    const constats = page.getByRole('button', { name: /^Comprendre/ })
    await page.getByRole('button', { name: 'Vérifier le contrat' }).click()
    await page.getByRole('progressbar').waitFor()
    await compte.waitFor({ timeout: 60_000 })
    expect(await constats.count()).toBe(40)
    await page.getByRole('button', { name: /^Afficher la suite/ }).click()
    await expect.poll(() => constats.count()).toBe(80)
    for (let i = 0; i < 5; i++) {
      await page.getByRole('button', { name: 'Constat suivant' }).click()
    }
    await page.getByRole('searchbox').fill('numéro 9999')
    await expect.poll(() => compte.innerText()).toMatch(/^[1-9] constats? sur/)
    await page.getByRole('searchbox').fill('')
    await page
      .locator('.comptes')
      .getByRole('button', { name: /à justifier/ })
      .click()
    await expect.poll(() => compte.innerText()).toMatch(/^[\d\s]+ constats sur/)
    const nombre = Number((await compte.innerText()).split(' sur ')[1])
    expect(nombre).toBeGreaterThan(19_000)
    await fermer()
  }, 120_000)
})
