import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import { boutonsPleins, choixIllisibles, contrastes, fautes } from './controles.ts'
import {
  attendreLaGrille,
  barre,
  bouton,
  menu,
  messages,
  passerLaVisite,
  verifier,
} from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

const ORDINAIRE = { width: 1280, height: 720 }

it('en clair et en sombre, la barre, les messages, le volet et la grille vont ensemble et se lisent', async () => {
  const page = await banc.ouvrir()
  await passerLaVisite(page)
  await verifier(page)
  await menu(page, 'Rapport').click()
  await Promise.all([page.waitForEvent('download'), bouton(page, '.csv').click()])
  await expect.poll(() => messages(page).innerText()).toContain('téléchargements')
  await menu(page, 'Rapport').click()
  expect(await fautes(page)).toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await contrastes(page)).toEqual([])
    expect(await choixIllisibles(page)).toEqual([])
    expect(await boutonsPleins(page)).toEqual([])
    const [grille, pacte] = await page.evaluate(() =>
      ['.o-spreadsheet', '#pacte'].map((s) => {
        const element = document.querySelector(s)
        return element === null ? '' : getComputedStyle(element).colorScheme
      }),
    )
    expect(grille).toBe(colorScheme)
    expect(pacte).toContain(colorScheme)
  }
  await banc.verifier()
}, 90_000)

describe('une fois la visite passée', () => {
  const laPage = unePage(() => banc, ORDINAIRE, passerLaVisite)
  beforeEach(() => laPage().setViewportSize(ORDINAIRE))

  it('la grille et le volet se partagent la largeur, sans que la page défile', async () => {
    const page = laPage()
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      const mesurer = () =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          const largeur = (id: string) =>
            document.getElementById(id)?.getBoundingClientRect().width ?? 0
          return {
            scrollWidth,
            scrollHeight,
            partagee: ['grille', 'separateur', 'pacte'].reduce(
              (somme, id) => somme + largeur(id),
              0,
            ),
            volet: largeur('pacte'),
          }
        })
      await expect.poll(async () => (await mesurer()).partagee).toBe(width)
      const { scrollWidth, scrollHeight, volet } = await mesurer()
      expect([scrollWidth, scrollHeight]).toEqual([width, height])
      expect(volet).toBeGreaterThanOrEqual(360)
      expect(volet).toBeLessThan(width / 3)
    }
  })

  describe('au clavier', () => {
    const ou = (page: Page) =>
      page.evaluate(
        () =>
          ['barre', 'grille', 'pacte'].find((id) =>
            document.getElementById(id)?.contains(document.activeElement),
          ) ?? null,
      )

    it('F6 passe d’une partie à l’autre, et les liens d’évitement y mènent', async () => {
      const page = laPage()
      await barre(page).getByRole('button').first().focus()
      const suite: (string | null)[] = []
      for (const touche of ['F6', 'F6', 'F6', 'Shift+F6']) {
        await page.keyboard.press(touche)
        suite.push(await ou(page))
      }
      expect(suite).toEqual(['grille', 'pacte', 'barre', 'pacte'])

      const evitement = page.getByRole('link', { name: 'Aller au volet Pacte' })
      await evitement.focus()
      expect(await evitement.evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThan(0)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await ou(page)).toBe('pacte')
    })

    it('Échap referme le menu du rapport et rend le focus à son bouton', async () => {
      const page = laPage()
      const rapport = menu(page, 'Rapport')
      await rapport.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await rapport.getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('Escape')
      expect(await rapport.getAttribute('aria-expanded')).toBe('false')
      expect(await rapport.evaluate((e) => e === document.activeElement)).toBe(true)
    })

    it('la frappe va dans la cellule choisie, sans passer par la souris', async () => {
      const page = laPage()
      await barre(page).getByRole('button').first().focus()
      await page.keyboard.press('F6')
      await page.keyboard.type('Essai')
      await page.keyboard.press('Enter')
      await expect.poll(() => barre(page).innerText()).toContain('Modifié')
    })
  })
})

describe('quand quelque chose manque', () => {
  it('un script qui ne se charge pas se dit, avec quoi faire', async () => {
    const page = await banc.ouvrir()
    await attendreLaGrille(page)
    await page.route('**/o_spreadsheet.js', (route) => route.fulfill({ status: 200, body: '' }))
    await page.reload()
    const alerte = page.locator('#attente[role=alert]')
    await expect.poll(() => alerte.innerText()).toContain('npm run construire')
    await banc.verifier(/is not a constructor/)
  })
})
