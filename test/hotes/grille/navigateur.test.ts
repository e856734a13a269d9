import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ouvrirChromium } from '../../../outils/navigateur/index.ts'
import { afficherDansUnePage, scriptsDeLaGrille } from './page-d-essai.ts'

const RICHE = 'test/fidelite/riche.xlsx'

let navigateur: Browser
let scripts: readonly string[]
let page: Page
let erreurs: readonly string[]

beforeAll(async () => {
  navigateur = await ouvrirChromium()
  scripts = await scriptsDeLaGrille()
  const ouverte = await afficherDansUnePage(navigateur, scripts, RICHE)
  page = ouverte.page
  erreurs = ouverte.erreurs
}, 60_000)
afterAll(() => navigateur?.close())

const allerA = (cellule: string) =>
  page.evaluate(`grille.hote.allerA({ feuille: 'Budget', cellule: '${cellule}' })`)
const changees = () => page.evaluate('grille.changements().cellules')
const bandeau = () => page.getByRole('status').textContent()

describe('la grille dans un navigateur', () => {
  it('prend l’apparence du fichier, et rien n’en change le contenu', async () => {
    expect(await page.evaluate('grille.avis')).toEqual([
      expect.stringContaining('formules ne se recalculent pas ici'),
    ])
    const style = "grille.modele.getters.getCellStyle({ sheetId: 'feuille-0', row: 2, col: 0 })"
    expect(await page.evaluate(style)).toMatchObject({ bold: true })
    expect(await page.evaluate("grille.modele.getters.getColSize('feuille-0', 0)")).toBeGreaterThan(
      150,
    )
    expect(await changees()).toEqual([])
  })

  it('prend aussi celle d’un fichier à chemins absolus, et ses formats d’euros', async () => {
    const fichier = 'test/classeurs/02-departement-axes-fusionnes.xlsx'
    const autre = await afficherDansUnePage(navigateur, scripts, fichier)
    const cellule = "{ sheetId: 'feuille-0', row: 5, col: 3 }"
    expect(await autre.page.evaluate('grille.avis')).toEqual([])
    expect(
      await autre.page.evaluate(
        `grille.modele.getters.getEvaluatedCell(${cellule}).formattedValue`,
      ),
    ).toBe('280\u202f000,00 €')
    expect(
      await autre.page.evaluate(`grille.modele.getters.getCellStyle(${cellule})`),
    ).toMatchObject({ bold: true, fillColor: expect.stringMatching(/^#[0-9A-F]{6}$/i) })
    expect(autre.erreurs).toEqual([])
    await autre.page.close()
  })

  it('donne à un grand titre la hauteur qu’il lui faut, même sur des cellules fusionnées', async () => {
    const fichier = 'exemples/departement-finistere-2025.xlsx'
    const autre = await afficherDansUnePage(navigateur, scripts, fichier)
    const hauteur = (ligne: number) =>
      autre.page.evaluate(`grille.modele.getters.getRowSize('feuille-0', ${ligne})`)
    expect(await hauteur(0)).toBe(25)
    expect(await hauteur(1)).toBe(20)
    await autre.page.close()
  })

  it('comprend une formule tapée en français, et la montre en français', async () => {
    await allerA('H12')
    await page.keyboard.type('=SOMME(B4;B5')
    await page.keyboard.press('Enter')
    expect(await changees()).toEqual([
      { feuille: 'Budget', cellule: 'H12', contenu: { formule: 'SUM(B4,B5)', resultat: 2090 } },
    ])
    await allerA('H12')
    await expect
      .poll(() => page.locator('.o-topbar-composer .o-composer').textContent())
      .toMatch(/^=SOMME\(B4; ?B5\)$/)
  })

  it('montre les arguments de nos fonctions pendant la saisie', async () => {
    await allerA('H13')
    await page.keyboard.type('=PACTE.PARTETAT(100;')
    await expect
      .poll(() => page.locator('.o-composer-assistant').first().textContent())
      .toMatch(/cout.*tiers/s)
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    expect(await changees()).toContainEqual({
      feuille: 'Budget',
      cellule: 'H13',
      contenu: { formule: 'PACTE.PARTETAT(100,20)', resultat: 40 },
    })
  })

  it('dit une marque au survol, et au clavier quand la cellule est choisie', async () => {
    const marque = { feuille: 'Budget', cellule: 'B5', gravite: 'bloquant', note: 'Il manque 5 €.' }
    await page.evaluate(`grille.hote.marquer([${JSON.stringify(marque)}])`)
    await allerA('B4')
    expect(await bandeau()).toBe('')
    await page.keyboard.press('ArrowDown')
    await expect.poll(bandeau).toBe('Il manque 5 €.')
    await survoler('B5')
    await expect.poll(() => page.locator('.pacte-bulle').textContent()).toBe('Il manque 5 €.')
  })

  it('refuse la mise en forme par une phrase', async () => {
    await page.keyboard.press('Control+b')
    await expect.poll(bandeau).toContain('Changer la mise en forme')
  })

  it('a ses menus en français', async () => {
    const menus = page.locator('.o-topbar-menu')
    expect(await menus.allTextContents()).toEqual(['Édition', 'Affichage'])
    await menus.first().click()
    const entrees = await page.locator('.o-menu-item-name').allTextContents()
    expect(entrees.map((nom) => nom.trim())).toEqual([
      ...['Annuler', 'Rétablir', 'Copier', 'Coller', 'Coller les valeurs'],
      ...['Rechercher et remplacer', 'Effacer le contenu'],
    ])
  })

  it('n’a rien signalé d’anormal', () => {
    expect(erreurs).toEqual([])
  })
})

/** Pose le pointeur au milieu d'une cellule visible. */
async function survoler(cellule: string): Promise<void> {
  await allerA(cellule)
  const zone = '{ left: 1, right: 1, top: 4, bottom: 4 }'
  const rect = (await page.evaluate(`grille.modele.getters.getVisibleRect(${zone})`)) as {
    x: number
    y: number
  }
  const boite = await page.locator('.o-grid').boundingBox()
  const [x, y] = [(boite?.x ?? 0) + rect.x + 20, (boite?.y ?? 0) + rect.y + 8]
  await page.mouse.move(x, y)
  await page.mouse.move(x + 2, y + 1)
}
