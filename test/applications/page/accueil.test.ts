import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import { boutonsPleins, contrastes, debordement, fautes } from './controles.ts'
import { attendreLaGrille, barre, bouton, messages, saisir, verifier, volet } from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc('test/classeurs/07-departement-slime-cantine.xlsx')
})
afterAll(() => banc.fermer())

async function fermer(page: Page): Promise<void> {
  const fichier = page.getByRole('button', { name: 'Fichier', exact: true })
  if (await fichier.isVisible()) await fichier.click()
  await bouton(page, 'Fermer le classeur').click()
}

const ORDINAIRE = { width: 1280, height: 720 }

async function vider(page: Page): Promise<void> {
  await attendreLaGrille(page)
  await fermer(page)
  await page.getByRole('heading', { name: /^Votre budget/ }).waitFor()
}

async function ouvrirVide(): Promise<Page> {
  const page = await banc.ouvrir()
  await vider(page)
  return page
}

describe('la page sans classeur', () => {
  const laPage = unePage(() => banc, ORDINAIRE, vider)

  it('une année qui n’en est pas une ne crée rien ; Échap renonce', async () => {
    const page = laPage()
    await bouton(page, 'Créer un tableau modèle…').click()
    await page.getByLabel('Année').fill('26')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await bouton(page, 'Ouvrir l’exemple').waitFor()
    expect(await messages(page).innerText()).toBe('')
  })

  it('de 320 à 1920 px, en clair et en sombre : accessible, rien ne déborde, un seul bouton plein', async () => {
    const page = laPage()
    for (const width of [320, 640, 1280, 1920]) {
      await page.setViewportSize({ width, height: 700 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect([width, await debordement(page), await fautes(page)]).toEqual([width, 0, []])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect([width, await debordement(page), await contrastes(page)]).toEqual([width, 0, []])
      expect(await boutonsPleins(page)).toEqual(['Ouvrir un fichier…'])
      expect(await volet(page).isVisible()).toBe(false)
    }
    expect(await page.title()).toBe('Pacte')
    await page.setViewportSize(ORDINAIRE)
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('ouvre l’exemple, avec sa visite, même quand un autre classeur a été donné', async () => {
    const page = laPage()
    await bouton(page, 'Ouvrir l’exemple').click()
    await page.getByText('Visite, étape 1 sur 5').waitFor()
    expect(await barre(page).locator('strong').innerText()).toBe('departement-finistere-2025.xlsx')
    await verifier(page)
  })
})

describe('de la page sans classeur à un classeur, et retour', () => {
  afterEach(() => banc.verifier())

  it('crée un tableau modèle, que Pacte relit', async () => {
    const page = await ouvrirVide()
    await bouton(page, 'Créer un tableau modèle…').click()
    const boite = page.getByRole('dialog', { name: 'Créer un tableau modèle' })
    expect([await fautes(page), await boutonsPleins(page)]).toEqual([[], ['Créer le tableau']])
    await boite.getByLabel('Type de collectivité').selectOption('metropole')
    await boite.getByLabel('Année').fill('2026')
    await bouton(page, 'Créer le tableau').click()
    await expect.poll(() => barre(page).innerText()).toContain('Contrat 2026.xlsx')
    await bouton(page, 'Vérifier le contrat').click()
    await expect.poll(() => volet(page).innerText()).toContain('2026')
  })

  it('fermer demande d’abord ce qu’on fait d’un travail non enregistré', async () => {
    const page = await banc.ouvrir()
    await attendreLaGrille(page)
    await saisir(page, 'C5', '1')
    await expect.poll(() => barre(page).innerText()).toContain('Modifié')
    await fermer(page)
    await bouton(page, 'Rester ici').click()
    expect(await page.locator('.o-grid').isVisible()).toBe(true)
    await fermer(page)
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      bouton(page, 'Enregistrer une copie, puis fermer').click(),
    ])
    expect(copie.suggestedFilename()).toBe('07-departement-slime-cantine (annoté).xlsx')
    await bouton(page, 'Ouvrir l’exemple').waitFor()
  })
})
