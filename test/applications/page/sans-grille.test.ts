import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ouvrirFichier } from '../../../formats/index.ts'
import { budget } from '../../bench/budget.ts'
import { enXlsx } from '../../bench/grand-classeur.ts'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import { boutonsPleins, debordement, fautes } from './controles.ts'
import {
  attendreLaGrille,
  barre,
  bouton,
  menu,
  messages,
  octetsDe,
  passerLaVisite,
  poser,
  verifier,
  volet,
} from './gestes.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-sans-grille-'))
const gros = join(dossier, 'gros.xlsx')
const abime = join(dossier, 'abimé.xlsx')
const ACTIONS = 1200

let banc: Banc
beforeAll(async () => {
  const octets = enXlsx(budget({ actions: ACTIONS, annees: 1, fautives: 100 }))
  writeFileSync(gros, octets)
  writeFileSync(abime, octets.slice(0, 60_000))
  banc = await ouvrirBanc()
})
afterAll(async () => {
  await banc.fermer()
  rmSync(dossier, { recursive: true })
})

async function poserLeGros(page: Page): Promise<void> {
  await passerLaVisite(page)
  const classeur = page.getByRole('radio', { name: 'Classeur' })
  if (await classeur.isVisible()) await classeur.check()
  await poser(page, gros)
  await page.getByRole('heading', { name: 'Ce classeur est lourd pour la grille' }).waitFor()
}

async function verifierSansGrille(page: Page): Promise<void> {
  await bouton(page, 'Vérifier sans la grille').click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

/** La lecture n'en finit pas : ce qu'elle dit en chemin reste à l'écran, si vite qu'aille la machine. */
const retenirLaFin = (page: Page) =>
  page.evaluate(() => {
    const Ouvrier = window.Worker
    window.Worker = class extends Ouvrier {
      override set onmessage(suite: (evenement: MessageEvent) => void) {
        super.onmessage = (evenement) => {
          if (!('rendu' in evenement.data)) suite(evenement)
        }
      }
    }
  })

const relevesDe = (page: Page) => volet(page).locator('.constat .message').allTextContents()

const ECRANS = [
  [320, 'dark'],
  [640, 'light'],
  [1280, 'dark'],
] as const

describe('un gros fichier', () => {
  const laPage = unePage(() => banc, { width: 320, height: 700 }, poserLeGros)
  const montrer = async (width: number, colorScheme: 'light' | 'dark') => {
    await laPage().setViewportSize({ width, height: 700 })
    await laPage().emulateMedia({ colorScheme })
  }

  it.each(ECRANS)(
    'à %i px : ce qu’il contient est dit, et l’écran est accessible',
    async (...ecran) => {
      const page = laPage()
      await montrer(...ecran)
      const dit = (await page.locator('.lecture').innerText()).replace(/[\u00a0\u202f]/g, ' ')
      expect(dit).toMatch(/gros\.xlsx, 0,\d+ Mo, 1 feuille, 2\d \d{3} cellules\./)
      expect([await debordement(page), await fautes(page)]).toEqual([0, []])
      expect(await boutonsPleins(page)).toEqual(['Vérifier sans la grille'])
    },
  )

  describe('vérifié sans la grille', () => {
    beforeAll(() => verifierSansGrille(laPage()))

    it.each(ECRANS)('à %i px : l’écran est accessible', async (...ecran) => {
      const page = laPage()
      await montrer(...ecran)
      expect([await debordement(page), await fautes(page)]).toEqual([0, []])
      expect(await boutonsPleins(page)).toEqual([])
    })

    it('F6 va de la barre à Pacte, faute de grille', async () => {
      const page = laPage()
      const ou = () =>
        page.evaluate(() =>
          ['barre', 'pacte'].find((id) =>
            document.getElementById(id)?.contains(document.activeElement),
          ),
        )
      await bouton(page, 'Vérifier le contrat').focus()
      await page.keyboard.press('F6')
      expect(await ou()).toBe('barre')
      await page.keyboard.press('F6')
      expect(await ou()).toBe('pacte')
    })

    it('montre le suivi et la mise en conformité, étudiés sur les cellules que la page n’a pas', async () => {
      const page = laPage()
      await page.getByRole('tab', { name: 'Suivi' }).click()
      await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
      expect(await volet(page).locator('.execution').count()).toBeGreaterThan(3)
      await page.getByRole('tab', { name: 'Conformité' }).click()
      await bouton(page, 'Proposer une mise en conformité').click()
      await page.getByRole('heading', { name: 'Ce que cela coûte' }).waitFor()
      expect(await volet(page).locator('.changements li').count()).toBeGreaterThan(5)
      expect(await fautes(page)).toEqual([])
      await volet(page)
        .getByRole('button', { name: /^Écrire les \d+ cellules…$/ })
        .click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Écrire/ })
        .click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('tab', { name: 'Constats' }).click()
      await volet(page).getByText('Corrigé\u00a0: 24 cellules. Rien de relevé').first().waitFor()
    }, 60_000)
  })
})

describe('un gros fichier, de l’ouverture à la fin', () => {
  afterEach(() => banc.verifier())
  const ouvrirLeGros = async () => {
    const page = await banc.ouvrir()
    await poserLeGros(page)
    return page
  }

  it('dit où en est sa lecture, en pour cent, et s’arrête aussitôt', async () => {
    const enorme = join(dossier, 'énorme.xlsx')
    writeFileSync(enorme, enXlsx(budget({ actions: 8_000, annees: 1, fautives: 100 })))
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    await retenirLaFin(page)
    await poser(page, enorme)
    const barre = page.getByRole('progressbar', { name: 'Lecture de énorme.xlsx' })
    await page.getByText(/^[1-9]\d*\s%, feuille «\sBudget\s»$/).waitFor()
    expect(await barre.getAttribute('aria-valuetext')).toMatch(/^\d+\s%, feuille/)
    await bouton(page, 'Arrêter').click()
    await page.locator('.lecture').waitFor({ state: 'detached' })
    expect(await page.getByText('énorme.xlsx').count()).toBe(0)
  }, 60_000)

  it('se vérifie sans la grille, avec les mêmes constats, jusqu’à la copie', async () => {
    const page = await ouvrirLeGros()
    await verifierSansGrille(page)
    expect(await page.locator('.o-grid').count()).toBe(0)
    const sans = await relevesDe(page)
    expect(sans.length).toBeGreaterThan(5)
    await volet(page).locator('.constat .lieu .lien').first().click()
    await expect.poll(() => messages(page).innerText()).toContain('La grille n’est pas ouverte')
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ])
    expect(copie.suggestedFilename()).toBe('gros (annoté).xlsx')
    const octets = new Uint8Array(await octetsDe(copie))
    expect(ouvrirFichier(octets, 'copie.xlsx').compterLesMarques()).toBeGreaterThan(0)
    await expect.poll(() => messages(page).innerText()).toContain('cellules marquées')
    await menu(page, 'Rapport').click()
    const [rapport] = await Promise.all([
      page.waitForEvent('download'),
      bouton(page, '.csv').click(),
    ])
    expect(rapport.suggestedFilename()).toBe('gros (rapport).csv')

    await poser(page, gros)
    await bouton(page, 'Continuer avec la grille').click()
    await attendreLaGrille(page)
    await verifier(page)
    expect(await relevesDe(page)).toEqual(sans)
  }, 60_000)

  it('s’arrête au clavier, et ce qui était ouvert revient', async () => {
    const page = await ouvrirLeGros()
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await barre(page).locator('strong').innerText()).toBe('departement-finistere-2025.xlsx')
    await verifier(page)
    expect(await messages(page).innerText()).toBe('')
  })

  it('abîmé, il se refuse par une phrase, et ce qui était ouvert reste', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    await poser(page, abime)
    await expect.poll(() => messages(page).innerText()).toMatch(/abimé\.xlsx.*abîmé/s)
    expect(await barre(page).locator('strong').innerText()).toBe('departement-finistere-2025.xlsx')
    await verifier(page)
  })
})
