import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { celluleEn } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { messages, octetsDe, passerLaVisite, saisir } from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())
afterEach(() => banc.verifier())

describe('ce qui se saisit dans la page', () => {
  it('se relit pareil dans la copie, ou se dit', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    await saisir(page, 'K5', '12,5%')
    await saisir(page, 'K6', 'vrai')
    await saisir(page, 'K7', '12/03/2025')
    await saisir(page, 'K8', '="dit ""oui"""')
    await saisir(page, 'K9', '1 200,50')
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ])
    const { classeur } = ouvrirFichier(new Uint8Array(await octetsDe(copie)), 'copie.xlsx')
    const [budget] = classeur.feuilles
    const lues = [4, 5, 6, 7, 8].map((ligne) => budget && celluleEn(budget, ligne, 10))
    expect(lues).toMatchObject(
      [0.125, true, '12/03/2025', 'dit "oui"', 1200.5].map((valeur) => ({ valeur })),
    )
    await expect.poll(() => messages(page).innerText()).toContain('K5 s’y lira 0,125')
  })

  it('une formule qui s’étalerait est refusée par une phrase', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    await saisir(page, 'K5', '=D5:D7')
    await expect.poll(() => messages(page).innerText()).toContain('remplirait plusieurs cellules')
  })

  it('part d’un zoom qui montre les montants, sans descendre sous 75 %', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    const zoom = page.locator('.o-number-editor input').first()
    expect(await zoom.inputValue()).toBe('75')
  })
})
