import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PageSuivie } from '../../outils/navigateur/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { classeurDEssai } from './classeur-d-essai.ts'

let banc: Banc
const ouverts: PageSuivie[] = []

beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

afterEach(async () => {
  for (const { page, dehors, erreurs, fermer } of ouverts.splice(0)) {
    const violations = await page.evaluate(() => window.banc.violations)
    await fermer()
    expect({ dehors, erreurs, violations }).toEqual({ dehors: [], erreurs: [], violations: [] })
  }
})

async function ouvrir(nom: string): Promise<Page> {
  const ouvert = await banc.ouvrir({ classeur: classeurDEssai(nom) })
  ouverts.push(ouvert)
  return ouvert.page
}

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const onglet = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })

describe('l’onglet « Suivi »', () => {
  it('s’établit en s’ouvrant, sans rien marquer, et dit l’exposition', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
    expect(await page.getByText(/116\s000\s€ au moins/).count()).toBe(1)
    expect(await page.getByText(/90,01\s%/).count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => window.banc.memoire.appels)).not.toContain('marquer')
  })

  it('se met dans sa feuille, et dit périmé ce que le classeur dépasse', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await bouton(page, 'Mettre le suivi dans une feuille').click()
    await page
      .getByText(/dans la feuille «\sSuivi Pacte\s»/)
      .first()
      .waitFor()
    const genre = await page.evaluate(() => window.banc.memoire.rapport?.genre)
    expect(genre).toBe('suivi')
    await page.evaluate(() => window.banc.memoire.changer({ cible: null, valeurs: null }))
    await bouton(page, 'Refaire le suivi').click()
    await bouton(page, 'Refaire le suivi').waitFor({ state: 'detached' })
  })

  it('sans consommé, dit que c’est inconnu et quoi ajouter', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByText(/Aucun crédit consommé n’est lu/).waitFor()
  })
})
