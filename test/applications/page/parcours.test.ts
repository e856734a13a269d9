import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { celluleEn } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import {
  barre,
  bouton,
  cellule,
  constat,
  menu,
  messages,
  octetsDe,
  passerLaVisite,
  saisir,
  verifier,
  verifierSansVisite,
  volet,
} from './gestes.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

const FENETRE = { width: 1280, height: 720 }

async function ouvrir() {
  const page = await banc.ouvrir()
  await passerLaVisite(page)
  return page
}

describe('la page locale, sur l’exemple', () => {
  const laPage = unePage(() => banc, FENETRE, passerLaVisite)

  it('s’ouvre sans que l’adresse garde le jeton', async () => {
    const page = laPage()
    expect(new URL(page.url()).search).toBe('')
    expect(await page.title()).toBe('departement-finistere-2025.xlsx — Pacte')
    expect(await barre(page).innerText()).toContain('departement-finistere-2025.xlsx')
  })

  it.each([
    [
      '.html',
      '(rapport).html',
      '<h1>Contrat local des solidarités\u00a0: vérification du budget</h1>',
    ],
    ['.csv', '(rapport).csv', '\ufeffClasseur;Gravité;'],
  ])('donne le rapport en %s, sans rien changer', async (forme, suffixe, debut) => {
    const page = laPage()
    await menu(page, 'Rapport').click()
    const [rapport] = await Promise.all([
      page.waitForEvent('download'),
      bouton(page, forme).click(),
    ])
    expect(rapport.suggestedFilename()).toBe(`departement-finistere-2025 ${suffixe}`)
    expect((await octetsDe(rapport)).toString()).toContain(debut)
    expect(await barre(page).innerText()).not.toContain('Modifié')
  })
})

describe('la page locale, une fois l’exemple vérifié', () => {
  const laPage = unePage(() => banc, FENETRE, verifierSansVisite)

  it('vérifie, mène à la cellule d’un constat, et le voit disparaître une fois corrigé', async () => {
    const page = laPage()
    expect(await volet(page).innerText()).toContain('3 manquements au texte')
    const lieu = 'Budget 2025!G12'
    await bouton(page, `${lieu}, aller à la cellule`).click()
    await expect.poll(() => cellule(page).inputValue()).toBe('G12')
    expect(await page.locator('.pacte-bandeau').innerText()).toContain('FSE+')
    expect(await constat(page, lieu).count()).toBe(1)
    await saisir(page, 'G12', '0')
    await saisir(page, 'F12', '35000')
    await expect.poll(() => constat(page, lieu).count()).toBe(0)
    expect(await volet(page).innerText()).toContain('2 manquements au texte')
  })

  it('applique la correction proposée par le volet', async () => {
    const page = laPage()
    const lieu = 'Budget 2025!E16'
    const ligne = constat(page, lieu)
    await ligne.locator('.deplier').click()
    await ligne.getByRole('button', { name: /^Appliquer/ }).click()
    await bouton(page, 'Écrire la correction').click()
    await expect.poll(() => barre(page).innerText()).toContain('Modifié, non enregistré')
    await expect.poll(() => constat(page, lieu).count()).toBe(0)
  })
})

describe('la page locale, quand on saisit', () => {
  afterEach(() => banc.verifier())

  // En combien de temps : test/task-pane/effets/surveillance.test.ts, sans chronomètre.
  it('chaque saisie se vérifie d’elle-même, sans qu’on le demande', async () => {
    const page = await ouvrir()
    await verifier(page)
    await saisir(page, 'F12', '35000')
    await saisir(page, 'G12', '0')
    await page
      .getByText(/^2 manquements au texte/)
      .first()
      .waitFor()
    expect(await page.getByText(/depuis la vérification/).count()).toBe(0)
  })

  it('une frappe plus rapide que l’affichage remplace bien le contenu de la cellule', async () => {
    const page = await ouvrir()
    const cellules = ['E5', 'E6', 'E7', 'E8', 'E10', 'E11', 'E12', 'E13', 'E15', 'E16']
    for (const ou of cellules) await saisir(page, ou, '123')
    await cellule(page).click()
    await cellule(page).fill('E19')
    await page.keyboard.press('Enter')
    // Dix fois 123, et les 45 000 de la seule ligne qui n’a pas changé.
    await expect
      .poll(() => page.locator('.o-selection-statistic').first().innerText())
      .toMatch(/46\s?230/)
  })

  it('enregistre une copie, avec la saisie et les marques, puis n’a plus rien à perdre', async () => {
    const page = await ouvrir()
    await saisir(page, 'G12', '0')
    await expect.poll(() => barre(page).innerText()).toContain('Modifié, non enregistré')
    expect(await page.title()).toMatch(/^• /)
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ])
    expect(copie.suggestedFilename()).toBe('departement-finistere-2025 (annoté).xlsx')
    const octets = new Uint8Array(await octetsDe(copie))
    const { classeur } = ouvrirFichier(octets, 'copie.xlsx')
    const [budget] = classeur.feuilles
    expect(budget && celluleEn(budget, 11, 6)).toMatchObject({ valeur: 0 })
    expect(await messages(page).innerText()).toMatch(/cellules marquées/)
    await expect.poll(() => barre(page).innerText()).not.toContain('Modifié')
  })
})
