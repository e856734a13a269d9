import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import { boutonsPleins, contrastes, debordement, fautes } from './controles.ts'
import {
  attendreLaGrille,
  bouton,
  cellule,
  menu,
  passerLaVisite,
  verifierSansVisite,
} from './gestes.ts'

/** 640 × 360 : une fenêtre de 1 280 × 720 agrandie à 200 %. */
const ETROITES = [
  [320, 640],
  [380, 800],
  [640, 360],
  [899, 700],
] as const
const ETROITE = { width: 320, height: 640 }

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

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

describe('sur une colonne, la visite', () => {
  const laPage = unePage(
    () => banc,
    ETROITE,
    async (page) => {
      await attendreLaGrille(page)
      await page.getByText('Visite, étape 1').waitFor()
    },
  )

  it.each(ETROITES)('à %i × %i, rien ne déborde ni ne se couvre', async (width, height) => {
    const page = laPage()
    await page.setViewportSize({ width, height })
    expect(await defauts(page)).toEqual(AUCUN)
    // Aucun texte de la visite n'est réduit à une lettre par ligne.
    const texte = await page.locator('.visite .texte').boundingBox()
    expect(texte?.width).toBeGreaterThan(250)
  })
})

describe('sur une colonne, Pacte', () => {
  const laPage = unePage(() => banc, ETROITE, verifierSansVisite)

  it.each(ETROITES)('à %i × %i, rien ne déborde ni ne se couvre', async (width, height) => {
    const page = laPage()
    await page.setViewportSize({ width, height })
    expect(await defauts(page)).toEqual(AUCUN)
    expect(await boutonsPleins(page)).toEqual([])
  })
})

describe('sur une colonne, le classeur', () => {
  const laPage = unePage(
    () => banc,
    ETROITE,
    async (page) => {
      await verifierSansVisite(page)
      await vue(page, 'Classeur').check()
    },
  )

  it.each(ETROITES)('à %i × %i, rien ne déborde ni ne se couvre', async (width, height) => {
    const page = laPage()
    await page.setViewportSize({ width, height })
    expect(await defauts(page)).toEqual(AUCUN)
    expect(await boutonsPleins(page)).toEqual([])
    expect((await classeur(page).boundingBox())?.width).toBe(width)
    expect(await page.locator('#pacte').isVisible()).toBe(false)
  })
})

describe('dans une page étroite', () => {
  const laPage = unePage(() => banc, { width: 640, height: 800 }, verifierSansVisite)
  beforeEach(() => vue(laPage(), 'Pacte').check())

  it('d’un constat au suivant, on reste dans Pacte ; le classeur montre ensuite la dernière cellule', async () => {
    const page = laPage()
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

  it('le lieu d’un constat mène au classeur, et la bascule ramène à Pacte, au clavier', async () => {
    const page = laPage()
    expect(await classeur(page).count()).toBe(0)
    await bouton(page, 'Budget 2025!G12, aller à la cellule').press('Enter')
    await expect.poll(() => cellule(page).inputValue()).toBe('G12')
    expect(await vue(page, 'Classeur').isChecked()).toBe(true)
    await vue(page, 'Classeur').focus()
    await page.keyboard.press('ArrowRight')
    expect(await bouton(page, 'Vérifier le contrat').isVisible()).toBe(true)
  })

  it('rien de la grille cachée ne paraît derrière Pacte', async () => {
    const page = laPage()
    // La poignée de la cellule choisie se dit visible, quoi qu’on cache autour d’elle.
    await bouton(page, /^Budget 2025!B/)
      .first()
      .click()
    await page.locator('.grille .o-autofill').waitFor()
    await vue(page, 'Pacte').check()
    await page.evaluate(() => scrollTo(0, 0))
    const montree = await page.screenshot()
    const cacher = (opacite: string) =>
      page.locator('#grille').evaluate((grille, opacity) => {
        grille.style.opacity = opacity
      }, opacite)
    await cacher('0')
    expect((await page.screenshot()).equals(montree)).toBe(true)
    await cacher('')
  })
})

describe('dans une page étroite, sans rien vérifier', () => {
  const laPage = unePage(() => banc, { width: 640, height: 800 }, passerLaVisite)

  it('F6 montre la partie où il va', async () => {
    const page = laPage()
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
    const page = laPage()
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
