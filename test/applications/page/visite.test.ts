import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc } from './banc.ts'
import { attendreLaGrille, bouton, cellule, constat, saisir, volet } from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())
afterEach(() => banc.verifier())

async function ouvrir(): Promise<Page> {
  const page = await banc.ouvrir()
  await attendreLaGrille(page)
  return page
}

/** L'étape où en est la visite, une fois qu'elle a le focus. */
async function etape(page: Page, rang: number): Promise<void> {
  await page.getByText(`Visite, étape ${rang} sur 5`).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe(rang === 1 ? 'debut' : 'visite-titre')
}

const visite = (page: Page) => page.locator('#visite')
const sansInsecables = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ')
/** Ce que la visite entoure dans le volet. */
const visee = (page: Page) => volet(page).locator('[data-vise]')

describe('la visite, à la première ouverture', () => {
  it('suit l’utilisateur, de la vérification au contrat en règle', async () => {
    const page = await ouvrir()
    await page.getByText('Visite, étape 1 sur 5').waitFor()
    expect(await visee(page).innerText()).toBe('Vérifier le contrat')
    await bouton(page, 'Vérifier le contrat').click()
    await etape(page, 2)
    expect(await visite(page).innerText()).toContain('Il manque 28')
    expect(await visee(page).innerText()).toBe('Budget 2025!E14')
    await visee(page).click()
    await etape(page, 3)
    await expect.poll(() => cellule(page).inputValue()).toBe('E14')
    await visee(page).click()
    expect(sansInsecables(await volet(page).innerText())).toContain('128 000 € − 100 000 €')
    await bouton(page, 'Montrer le calcul').click()
    await visite(page).getByRole('button', { name: 'Suivant' }).click()
    await etape(page, 4)
    await visite(page).getByText('E16 : 40 000 € → 35 000 €').waitFor()
    const saisies = await visite(page).locator('li').allInnerTexts()
    expect(saisies).toHaveLength(7)
    for (const saisie of saisies) {
      const [, ou = '', apres = ''] = /^(\w+) : .* → (.*) €$/.exec(sansInsecables(saisie)) ?? []
      expect(ou).not.toBe('')
      await saisir(page, ou, apres.replace(/ /g, ''))
    }
    await bouton(page, 'Vérifier le contrat').click()
    await etape(page, 5)
    expect(await constat(page, 'Budget 2025!E14').count()).toBe(0)
    expect(await volet(page).innerText()).toContain('Aucun manquement')
    await bouton(page, 'Terminer').click()
    expect(await visite(page).innerText()).toBe('')
  }, 60_000)

  it('fait tout à la place de l’utilisateur, au clavier seul', async () => {
    const page = await ouvrir()
    for (const nom of [
      'Vérifier pour moi',
      'Montrer la cellule',
      'Montrer le calcul',
      'Suivant',
      'Corriger pour moi',
      'Terminer',
    ]) {
      const suivant = visite(page).getByRole('button', { name: nom })
      await suivant.waitFor()
      await suivant.focus()
      await page.keyboard.press('Enter')
    }
    expect(await visite(page).innerText()).toBe('')
    expect(await volet(page).innerText()).toContain('Aucun manquement')
    expect(await visee(page).count()).toBe(0)
  })

  it('se passe par Échap, ne revient pas d’elle-même, et se redemande', async () => {
    const page = await ouvrir()
    await bouton(page, 'Passer la visite').focus()
    await page.keyboard.press('Escape')
    expect(await visite(page).innerText()).toBe('')
    await page.reload()
    await attendreLaGrille(page)
    expect(await visite(page).innerText()).toBe('')
    await bouton(page, 'Visite guidée').click()
    await page.getByText('Visite, étape 1 sur 5').waitFor()
  })
})
