import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc } from './banc.ts'
import { classeurPluriannuel } from './classeur-d-essai.ts'

const PLURIANNUEL = classeurPluriannuel()
const PLAFONDS =
  '{"version":1,"contrat":{"plafonds":{"enfance":193000,"droits":207000,"transition":158000}}}'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

async function verifie(width: number): Promise<{ page: Page; fermer: () => Promise<void> }> {
  const ouverte = await banc.ouvrir({
    classeur: PLURIANNUEL,
    reglages: PLAFONDS,
    contexte: { viewport: { width, height: 800 } },
  })
  await ouverte.page.getByRole('button', { name: 'Vérifier le contrat' }).click()
  await ouverte.page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
  return ouverte
}

/** Combien d’éléments par rangée, de haut en bas. */
const rangees = (page: Page, selecteur: string) =>
  page.locator(selecteur).evaluateAll((elements) => {
    const parHaut = new Map<number, number>()
    for (const e of elements) {
      const haut = Math.round(e.getBoundingClientRect().top)
      parHaut.set(haut, (parHaut.get(haut) ?? 0) + 1)
    }
    return [...parHaut.values()]
  })

describe('rien ne reste seul sur une ligne', () => {
  it.each([
    [300, [2, 2]],
    [320, [2, 2]],
    [420, [2, 2]],
    [520, [2, 2]],
    [640, [4]],
    [900, [2, 2]],
  ])('à %i px, les quatre comptes', async (largeur, attendues) => {
    const { page, fermer } = await verifie(largeur)
    expect(await rangees(page, '.compteur')).toEqual(attendues)
    await fermer()
  })

  it('à 320 px, chaque axe et sa situation tiennent sur une ligne, même sous une année repliée', async () => {
    const { page, fermer } = await verifie(320)
    await page.locator('.repli .axe').first().waitFor()
    const hauteurs = await page
      .locator('.repli[open] .axe .nom')
      .evaluateAll((noms) => noms.map((nom) => Math.round(nom.getBoundingClientRect().height)))
    expect(hauteurs.length).toBeGreaterThan(4)
    expect(Math.max(...hauteurs)).toBeLessThan(26)
    await fermer()
  })

  it('une période ne se coupe pas, ni une colonne de sa lettre', async () => {
    const { page, fermer } = await verifie(320)
    expect(await page.locator('.contrat').textContent()).toMatch(/· 2024\u00a0à\u00a02027$/)
    await page.getByRole('tab', { name: 'Lecture' }).click()
    await page.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor()
    expect(await page.locator('.zones .place').first().textContent()).toContain('colonne\u00a0A')
    await fermer()
  })
})

it('une année dont un axe sort de ses bornes le dit, sans juger s’il faut le corriger ou le justifier', async () => {
  const { page, fermer } = await verifie(320)
  const dites = await page.locator('.repli summary .nombre').allTextContents()
  expect(dites.slice(0, 4)).toEqual([
    '1 hors bornes',
    'dans les bornes',
    'dans les bornes',
    '1 hors bornes',
  ])
  await fermer()
})
