import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import { fautes } from './controles.ts'
import { attendreLaGrille, bouton, passerLaVisite, saisir, verifierSansVisite } from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

describe('à 200 %, dans une fenêtre basse', () => {
  const HAUTEUR = 400
  const fenetre = { width: 640, height: HAUTEUR }
  const defile = (page: Page) => page.evaluate(() => scrollY)
  /** Entièrement à l’écran, sous ce qui y reste fixé. */
  const enVue = async (element: ReturnType<Page['locator']>, sous = 0) => {
    const { y, height } = (await element.boundingBox()) ?? { y: -1, height: 0 }
    return y >= sous && y + height <= HAUTEUR
  }

  /** La poignée de la cellule choisie est dans la partie dessinée de la grille, elle-même à l’écran. */
  const celluleEnVue = async (page: Page) => {
    // Le bandeau a grandi, la grille s’est réduite : on lui laisse le temps de se redessiner.
    await page.waitForTimeout(600)
    const poignee = page.locator('.grille .o-autofill')
    if (!(await poignee.isVisible())) return false
    const [coin, cadre] = await Promise.all([
      poignee.boundingBox(),
      page.locator('.grille .o-grid canvas').first().boundingBox(),
    ])
    return (await enVue(poignee)) && (coin?.y ?? 0) < (cadre?.y ?? 0) + (cadre?.height ?? 0)
  }

  describe('une fois vérifié', () => {
    const laPage = unePage(() => banc, fenetre, verifierSansVisite)

    it('ce que Pacte vient de faire se lit : la grille cachée n’entraîne pas la page', async () => {
      const page = laPage()
      await bouton(page, 'Créer le rapport').click()
      const dit = page.locator('.bandeau', { hasText: 'Rapport écrit dans la feuille' })
      await dit.waitFor()
      // Le défilement serait doux : on lui laisse le temps de se faire.
      await page.waitForTimeout(600)
      expect([await defile(page), await enVue(dit)]).toEqual([0, true])
    })

    it('la cellule d’un constat se voit, avec ce que Pacte en dit', async () => {
      const page = laPage()
      await bouton(page, 'Budget 2025!E14, aller à la cellule').click()
      await page.locator('.pacte-bandeau', { hasText: 'BLOQUANT' }).waitFor()
      expect(await celluleEnVue(page)).toBe(true)
    })
  })

  describe('à l’ouverture', () => {
    const laPage = unePage(() => banc, fenetre, attendreLaGrille)

    it('la visite reste en vue, et ce dont elle parle aussi', async () => {
      const page = laPage()
      await bouton(page, 'Vérifier pour moi').click()
      await page.getByText('Visite, étape 2').waitFor()
      const carte = page.locator('.visite')
      const basDeLaCarte = async () => {
        const { y, height } = (await carte.boundingBox()) ?? { y: 0, height: 0 }
        return y + height
      }
      await expect
        .poll(async () => enVue(page.locator('[data-vise]'), await basDeLaCarte()))
        .toBe(true)
      expect(await enVue(carte)).toBe(true)
      await bouton(page, 'Montrer la cellule').click()
      await page.getByText('Visite, étape 3').waitFor()
      expect(await celluleEnVue(page)).toBe(true)
      await bouton(page, 'Montrer le calcul').click()
      await expect
        .poll(async () => enVue(page.locator('[data-vise]'), await basDeLaCarte()))
        .toBe(true)
      expect(await enVue(bouton(page, 'Suivant').first())).toBe(true)
      expect(await fautes(page)).toEqual([])
    })
  })
})

describe('dans une page large', () => {
  const laPage = unePage(() => banc, { width: 1280, height: 720 }, verifierSansVisite)

  it('un constat amené en vue ne fait pas défiler la page sous sa barre', async () => {
    const page = laPage()
    const deplier = bouton(page, 'Comprendre et corriger').first()
    await deplier.click()
    await page.getByRole('heading', { name: 'Correction possible' }).waitFor()
    await deplier.evaluate((b) => b.closest('li')?.scrollIntoView({ block: 'start' }))
    const defile = () => page.evaluate(() => document.getElementById('pacte')?.scrollTop ?? 0)
    await expect.poll(defile).toBeGreaterThan(0)
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight])).toEqual([
      0, 720,
    ])
  })

  it.each([320, 640, 1280])('à %i px, le plancher se lit sous son trait', async (width) => {
    const page = laPage()
    await page.setViewportSize({ width, height: 720 })
    const milieu = async (quoi: string) => {
      const boite = await page.locator(quoi).first().boundingBox()
      return (boite?.x ?? 0) + (boite?.width ?? 0) / 2
    }
    const ecart = (await milieu('.bornes > :first-child')) - (await milieu('line.plancher'))
    expect(Math.abs(ecart)).toBeLessThan(12)
    const [plancher, plafond] = await Promise.all(
      ['first', 'last'].map((rang) =>
        page.locator(`.bornes > :${rang}-child`).first().boundingBox(),
      ),
    )
    expect((plancher?.x ?? 0) + (plancher?.width ?? 0)).toBeLessThan(plafond?.x ?? 0)
  })

  it('un constat qui change de gravité change de couleur', async () => {
    const page = laPage()
    const mal = () =>
      page.locator('.tete').evaluateAll(
        (tetes) =>
          tetes.filter((tete) => {
            const [icone, gravite] = [...tete.children].map((e) => getComputedStyle(e).color)
            return icone !== gravite
          }).length,
      )
    for (const [ou, quoi] of [
      ['E10', 'idem'],
      ['E15', '20000'],
      ['E10', '30000'],
      ['G12', '0'],
      ['E14', '1'],
      ['E15', '55000'],
    ] as const) {
      await saisir(page, ou, quoi)
      await page.waitForTimeout(700)
      expect(await mal()).toBe(0)
    }
  })
})

describe('le séparateur', () => {
  const laPage = unePage(() => banc, { width: 2000, height: 800 }, passerLaVisite)
  const separateur = (page: Page) => page.getByRole('separator', { name: 'Largeur du volet Pacte' })
  const largeur = (page: Page) =>
    page.evaluate(() => document.getElementById('pacte')?.getBoundingClientRect().width)

  it('se règle au clavier, de 20 à 60 %, et le dit', async () => {
    const page = laPage()
    const lire = () => separateur(page).getAttribute('aria-valuenow')
    await separateur(page).focus()
    const depart = Number(await lire())
    await page.keyboard.press('ArrowLeft')
    expect(Number(await lire())).toBe(depart + 5)
    expect(await largeur(page)).toBe((2000 * (depart + 5)) / 100)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    expect([await lire(), await largeur(page)]).toEqual(['60', 1200])
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect([await lire(), await largeur(page)]).toEqual(['20', 400])
  })

  it('se glisse à la souris', async () => {
    const page = laPage()
    const boite = await separateur(page).boundingBox()
    await page.mouse.move((boite?.x ?? 0) + 4, 400)
    await page.mouse.down()
    await page.mouse.move(1000, 400, { steps: 4 })
    await page.mouse.up()
    await page.mouse.move(1500, 400)
    expect(await largeur(page)).toBe(1000)
  })
})
