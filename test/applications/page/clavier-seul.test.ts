import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { celluleEn } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { attendreLaGrille, barre, cellule, constat, messages, octetsDe, volet } from './gestes.ts'

const BUDGET = 'exemples/departement-finistere-2025.xlsx'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())
afterEach(() => banc.verifier())

/** Ce qui a le focus, comme un lecteur d'écran le nommerait à peu près. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const actif = document.activeElement
    if (!(actif instanceof HTMLElement)) return ''
    return actif.getAttribute('aria-label') ?? (actif.innerText || actif.id)
  })

/** Entre « retenir » et « relacher », la page ne montre plus rien de neuf. */
function retenirLesAffichages(): void {
  const demander = requestAnimationFrame.bind(window)
  let retenus: FrameRequestCallback[] | null = null
  window.requestAnimationFrame = (faire) =>
    retenus === null ? demander(faire) : -retenus.push(faire)
  addEventListener('retenir', () => {
    retenus = []
  })
  addEventListener('relacher', () => {
    const dus = retenus ?? []
    retenus = null
    dus.forEach(demander)
  })
}

const TABULATIONS = 80

/** Tabule jusqu'à ce nom ; échoue s'il n'est pas atteint. */
async function tabulerJusqua(page: Page, nom: string | RegExp): Promise<void> {
  for (let i = 0; i < TABULATIONS; i++) {
    await page.keyboard.press('Tab')
    const vu = await focus(page)
    if (typeof nom === 'string' ? vu === nom : nom.test(vu)) return
  }
  throw new Error(`${nom} ne s’atteint pas au clavier ; le focus est sur « ${await focus(page)} »`)
}

const ou = (page: Page) =>
  page.evaluate(
    () =>
      ['barre', 'grille', 'separateur', 'pacte'].find((id) =>
        document.getElementById(id)?.contains(document.activeElement),
      ) ?? null,
  )

describe('au clavier seul', () => {
  it('de l’ouverture d’un fichier à la copie enregistrée', async () => {
    const page = await banc.ouvrir()
    await attendreLaGrille(page)
    await tabulerJusqua(page, 'Passer la visite')
    await page.keyboard.press('Enter')
    // La visite passée, le focus n'est pas perdu : il repart du début de la page.
    await expect.poll(() => focus(page)).toBe('debut')
    await page.keyboard.press('Tab')
    const [choix] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Control+o'),
    ])
    await choix.setFiles(BUDGET)
    await expect.poll(() => focus(page)).toBe('debut')

    // Les liens d'évitement viennent d'abord ; le second mène au volet.
    await page.keyboard.press('Tab')
    expect(await focus(page)).toBe('Aller à la grille')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabulerJusqua(page, 'Vérifier le contrat')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
    await tabulerJusqua(page, /^Budget 2025!G12/)
    await page.keyboard.press('Enter')
    await expect.poll(() => cellule(page).inputValue()).toBe('G12')

    await page.keyboard.press('Shift+F6')
    expect(await ou(page)).toBe('grille')
    await page.keyboard.type('0')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('35000')
    await page.keyboard.press('Enter')
    await expect.poll(() => constat(page, 'Budget 2025!G12').count()).toBe(0)
    await expect
      .poll(() => volet(page).locator('.verdict h2').innerText())
      .toBe('2 manquements au texte')

    // Le constat corrigé n'est plus là : F6 ramène au volet, là où l'on était ou, faute de mieux, en haut.
    await page.keyboard.press('F6')
    expect(await ou(page)).toBe('pacte')
    await tabulerJusqua(page, /^Budget 2025!E16/)
    await page.keyboard.press('Shift+F6')
    expect(await ou(page)).toBe('grille')
    await page.keyboard.press('F6')
    expect(await focus(page)).toMatch(/^Budget 2025!E16/)
    await page.keyboard.press('F6')
    expect(await ou(page)).toBe('barre')
    await tabulerJusqua(page, 'Enregistrer une copie annotée')
    const [copie] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const octets = new Uint8Array(await octetsDe(copie))
    const [budget] = ouvrirFichier(octets, 'copie.xlsx').classeur.feuilles
    expect(budget && celluleEn(budget, 11, 6)).toMatchObject({ valeur: 0 })
    expect(budget && celluleEn(budget, 11, 5)).toMatchObject({ valeur: 35_000 })
    await expect.poll(() => messages(page).innerText()).toContain('dans vos téléchargements')
    await expect.poll(() => barre(page).innerText()).not.toContain('Modifié')
  }, 60_000)

  it('Échap puis Tab sort de la grille ; Tab seul y reste, et Échap ferme d’abord la saisie', async () => {
    const page = await banc.ouvrir()
    await attendreLaGrille(page)
    await page.keyboard.press('F6')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('grille')
    await page.keyboard.type('à jeter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('grille')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('separateur')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('pacte')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    expect(await ou(page)).toBe('barre')
    expect(await barre(page).innerText()).not.toContain('Modifié')
  })

  it('Échap ferme une saisie que la page, occupée, n’a pas encore montrée', async () => {
    const page = await banc.ouvrir({}, retenirLesAffichages)
    await attendreLaGrille(page)
    await page.keyboard.press('F6')
    await page.evaluate(() => dispatchEvent(new Event('retenir')))
    await page.keyboard.type('9')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('grille')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await ou(page)).toBe('separateur')
    await page.evaluate(() => dispatchEvent(new Event('relacher')))
    await expect.poll(() => cellule(page).inputValue()).toBe('J1')
    expect(await barre(page).innerText()).not.toContain('Modifié')
  })

  it('les touches qui mènent sont écrites à l’écran', async () => {
    const page = await banc.ouvrir()
    await attendreLaGrille(page)
    expect(await page.locator('.touches').innerText()).toBe(
      'F6 passe du classeur à Pacte · Échap puis Tab sort de la grille',
    )
  })
})
