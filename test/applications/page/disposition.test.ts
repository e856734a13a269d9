import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc } from './banc.ts'
import { boutonsPleins, contrastes, debordement, fautes } from './controles.ts'
import {
  attendreLaGrille,
  bouton,
  cellule,
  menu,
  passerLaVisite,
  saisir,
  verifier,
} from './gestes.ts'

/** 640 × 360 : une fenêtre de 1 280 × 720 agrandie à 200 %. */
const ETROITES = [
  [320, 640],
  [380, 800],
  [640, 360],
  [899, 700],
] as const

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())
afterEach(() => banc.verifier())

const vue = (page: Page, nom: 'Classeur' | 'Pacte') => page.getByRole('radio', { name: nom })
/** Seul à l'écran, il est le contenu principal. */
const classeur = (page: Page) => page.getByRole('main', { name: 'Classeur' })

/** Ce qui déborde, et ce qu'axe reproche, en clair puis en sombre : seules les couleurs changent avec le thème. */
async function defauts(page: Page): Promise<unknown[]> {
  const enClair = [await debordement(page), ...(await fautes(page))]
  await page.emulateMedia({ colorScheme: 'dark' })
  const enSombre = [await debordement(page), ...(await contrastes(page))]
  await page.emulateMedia({ colorScheme: 'light' })
  return [enClair, enSombre]
}
const AUCUN = [[0], [0]]

describe.each(ETROITES)('à %i × %i, une colonne', (width, height) => {
  it('rien ne déborde ni ne se couvre, en clair ni en sombre', async () => {
    const page = await banc.ouvrir({ viewport: { width, height } })
    await attendreLaGrille(page)
    await page.getByText('Visite, étape 1').waitFor()
    expect(await defauts(page)).toEqual(AUCUN)
    // Aucun texte de la visite n'est réduit à une lettre par ligne.
    const texte = await page.locator('.visite .texte').boundingBox()
    expect(texte?.width).toBeGreaterThan(250)
    await bouton(page, 'Passer la visite').click()
    await verifier(page)
    expect(await defauts(page)).toEqual(AUCUN)
    expect(await boutonsPleins(page)).toEqual([])
    await vue(page, 'Classeur').check()
    expect(await defauts(page)).toEqual(AUCUN)
    expect(await boutonsPleins(page)).toEqual([])
    expect((await classeur(page).boundingBox())?.width).toBe(width)
    expect(await page.locator('#pacte').isVisible()).toBe(false)
  }, 60_000)
})

describe('dans une page étroite', () => {
  const ouvrir = () => banc.ouvrir({ viewport: { width: 640, height: 800 } })

  it('le lieu d’un constat mène au classeur, et la bascule ramène à Pacte, au clavier', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await verifier(page)
    expect(await classeur(page).count()).toBe(0)
    await bouton(page, 'Budget 2025!G12, aller à la cellule').press('Enter')
    await expect.poll(() => cellule(page).inputValue()).toBe('G12')
    expect(await vue(page, 'Classeur').isChecked()).toBe(true)
    await vue(page, 'Classeur').focus()
    await page.keyboard.press('ArrowRight')
    expect(await bouton(page, 'Vérifier le contrat').isVisible()).toBe(true)
  })

  it('d’un constat au suivant, on reste dans Pacte ; le classeur montre ensuite la dernière cellule', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await verifier(page)
    const suivant = bouton(page, 'Constat suivant')
    for (const rang of [1, 2]) {
      await suivant.press('Enter')
      await page.getByText(`${rang} / 6`).waitFor()
    }
    expect(await vue(page, 'Pacte').isChecked()).toBe(true)
    expect(await suivant.evaluate((b) => b === document.activeElement)).toBe(true)
    const lieu = await page.locator('[aria-current="true"] .lieu').innerText()
    await vue(page, 'Classeur').check()
    const [, courante] = lieu.split('!')
    await expect.poll(() => cellule(page).inputValue()).toBe(courante)
    // La grille, cachée quand la cellule s’y choisissait, la montre.
    expect((await classeur(page).boundingBox())?.width).toBe(640)
  })

  it('rien de la grille cachée ne paraît derrière Pacte', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await verifier(page)
    // La poignée de la cellule choisie se dit visible, quoi qu’on cache autour d’elle.
    await bouton(page, /^Budget 2025!B/)
      .first()
      .click()
    await page.locator('.grille .o-autofill').waitFor()
    await vue(page, 'Pacte').check()
    await page.evaluate(() => scrollTo(0, 0))
    const montree = await page.screenshot()
    await page.locator('#grille').evaluate((grille) => {
      grille.style.opacity = '0'
    })
    expect((await page.screenshot()).equals(montree)).toBe(true)
  })

  it('F6 montre la partie où il va', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await menu(page, 'Fichier').focus()
    await page.keyboard.press('F6')
    expect(await vue(page, 'Classeur').isChecked()).toBe(true)
    await page.keyboard.press('F6')
    expect(await vue(page, 'Pacte').isChecked()).toBe(true)
    const aLeFocus = (name: string) =>
      bouton(page, name).evaluate((b) => b === document.activeElement)
    expect(await aLeFocus('Vérifier le contrat')).toBe(true)
    await bouton(page, 'Créer le rapport').focus()
    await page.keyboard.press('Shift+F6')
    expect(await vue(page, 'Classeur').isChecked()).toBe(true)
    await page.keyboard.press('F6')
    expect(await aLeFocus('Créer le rapport')).toBe(true)
  })

  it('le menu « Fichier » a tout ce que la barre large montre', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await menu(page, 'Fichier').click()
    expect(await page.locator('#menu-du-fichier button').allInnerTexts()).toEqual([
      'Ouvrir…',
      'Enregistrer une copie annotée',
      'Rapport à imprimer (.html)',
      'Rapport pour un tableur (.csv)',
      'Visite guidée',
      'Fermer le classeur',
    ])
  })
})

describe('à 200 %, dans une fenêtre basse', () => {
  const HAUTEUR = 400
  const ouvrir = () => banc.ouvrir({ viewport: { width: 640, height: HAUTEUR } })
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

  it('la cellule d’un constat se voit, avec ce que Pacte en dit', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await verifier(page)
    await bouton(page, 'Budget 2025!E14, aller à la cellule').click()
    await page.locator('.pacte-bandeau', { hasText: 'BLOQUANT' }).waitFor()
    expect(await celluleEnVue(page)).toBe(true)
  })

  it('ce que Pacte vient de faire se lit : la grille cachée n’entraîne pas la page', async () => {
    const page = await ouvrir()
    await passerLaVisite(page)
    await verifier(page)
    await bouton(page, 'Créer le rapport').click()
    const dit = page.locator('.bandeau', { hasText: 'Rapport écrit dans la feuille' })
    await dit.waitFor()
    // Le défilement serait doux : on lui laisse le temps de se faire.
    await page.waitForTimeout(600)
    expect([await defile(page), await enVue(dit)]).toEqual([0, true])
  })

  it('la visite reste en vue, et ce dont elle parle aussi', async () => {
    const page = await ouvrir()
    await attendreLaGrille(page)
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

describe('dans une page large', () => {
  it('un constat amené en vue ne fait pas défiler la page sous sa barre', async () => {
    const page = await banc.ouvrir({ viewport: { width: 1280, height: 720 } })
    await passerLaVisite(page)
    await verifier(page)
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

  it('un constat qui change de gravité change de couleur', async () => {
    const page = await banc.ouvrir({ viewport: { width: 1280, height: 720 } })
    await passerLaVisite(page)
    await verifier(page)
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

  it.each([320, 640, 1280])('à %i px, le plancher se lit sous son trait', async (width) => {
    const page = await banc.ouvrir({ viewport: { width, height: 720 } })
    await passerLaVisite(page)
    await verifier(page)
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
})

describe('le séparateur', () => {
  const separateur = (page: Page) => page.getByRole('separator', { name: 'Largeur du volet Pacte' })
  const largeur = (page: Page) =>
    page.evaluate(() => document.getElementById('pacte')?.getBoundingClientRect().width)

  it('se règle au clavier, de 20 à 60 %, et le dit', async () => {
    const page = await banc.ouvrir({ viewport: { width: 2000, height: 800 } })
    await passerLaVisite(page)
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
    const page = await banc.ouvrir({ viewport: { width: 2000, height: 800 } })
    await passerLaVisite(page)
    const boite = await separateur(page).boundingBox()
    await page.mouse.move((boite?.x ?? 0) + 4, 400)
    await page.mouse.down()
    await page.mouse.move(1000, 400, { steps: 4 })
    await page.mouse.up()
    await page.mouse.move(1500, 400)
    expect(await largeur(page)).toBe(1000)
  })
})
