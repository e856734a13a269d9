import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc, unePage } from './banc.ts'
import {
  attendreLaGrille,
  barre,
  bouton,
  messages,
  poser,
  saisir,
  verifier,
  volet,
} from './gestes.ts'

const MONTANTS_EN_TEXTE = 'test/classeurs/09-departement-montants-texte.xlsx'
const dossier = mkdtempSync(join(tmpdir(), 'pacte-page-'))
const pdf = join(dossier, 'delibération.pdf')
writeFileSync(pdf, '%PDF-1.7')

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc('test/classeurs/07-departement-slime-cantine.xlsx')
})
afterAll(async () => {
  await banc.fermer()
  rmSync(dossier, { recursive: true })
})

const FENETRE = { width: 1280, height: 720 }

async function ouvrir(): Promise<Page> {
  const page = await banc.ouvrir()
  await attendreLaGrille(page)
  return page
}

const nomOuvert = (page: Page) => barre(page).locator('strong').innerText()

describe('les fichiers de la page', () => {
  const laPage = unePage(() => banc, FENETRE, attendreLaGrille)

  it('le classeur donné à la commande s’ouvre, sans visite', async () => {
    const page = laPage()
    expect(await nomOuvert(page)).toBe('07-departement-slime-cantine.xlsx')
    expect(await bouton(page, 'Visite guidée').count()).toBe(0)
    await verifier(page)
    expect(await volet(page).innerText()).toContain('SLIME')
  })

  it('un fichier au-dessus de la page montre où le poser', async () => {
    const page = laPage()
    const donnees = await page.evaluateHandle(() => {
      const transfert = new DataTransfer()
      transfert.items.add(new File([], 'budget.xlsx'))
      return transfert
    })
    const annonce = () => page.evaluate(() => getComputedStyle(document.body, '::after').content)
    await page.locator('#grille').dispatchEvent('dragenter', { dataTransfer: donnees })
    expect(await annonce()).toContain('Posez le classeur')
    await page.locator('#grille').dispatchEvent('dragleave', { dataTransfer: donnees })
    expect(await annonce()).toBe('none')
  })

  it.each([
    MONTANTS_EN_TEXTE,
    'test/classeurs/11-metropole-non-eligible.ods',
    'test/classeurs/13-departement-plat.csv',
  ])('%s, posé sur la page, remplace l’autre et se vérifie', async (chemin) => {
    const page = laPage()
    await poser(page, chemin)
    const nom = chemin.split('/').at(-1) ?? ''
    await expect.poll(() => nomOuvert(page)).toBe(nom)
    await attendreLaGrille(page)
    await verifier(page)
  })

  it('Ctrl+O choisit un fichier du poste', async () => {
    const page = laPage()
    const [choix] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Control+o'),
    ])
    await choix.setFiles(MONTANTS_EN_TEXTE)
    await expect.poll(() => nomOuvert(page)).toBe('09-departement-montants-texte.xlsx')
  })
})

describe('ce qui n’est pas un classeur', () => {
  const laPage = unePage(() => banc, FENETRE, attendreLaGrille)

  it.each([
    [[pdf], /delibération\.pdf.*\.xlsx, \.xlsm, \.ods/s],
    [[MONTANTS_EN_TEXTE, pdf], /un seul classeur à la fois, et vous en avez posé 2/],
  ])('%s : la raison est dite, et le classeur ouvert reste', async (chemins, raison) => {
    const page = laPage()
    await saisir(page, 'C5', '1')
    await poser(page, ...chemins)
    await expect.poll(() => messages(page).innerText()).toMatch(raison)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await nomOuvert(page)).toBe('07-departement-slime-cantine.xlsx')
    await messages(page).getByRole('button', { name: 'Fermer' }).click()
    expect(await messages(page).innerText()).toBe('')
  })
})

describe('un travail non enregistré', () => {
  afterEach(() => banc.verifier())

  it('demande avant de laisser la place', async () => {
    const page = await ouvrir()
    await saisir(page, 'C5', '1')
    await expect.poll(() => barre(page).innerText()).toContain('Modifié')
    await poser(page, MONTANTS_EN_TEXTE)
    const boite = page.getByRole('dialog', { name: 'Enregistrer votre travail ?' })
    await boite.waitFor()
    expect(await boite.innerText()).toContain('09-departement-montants-texte.xlsx')
    await page.keyboard.press('Escape')
    expect(await nomOuvert(page)).toBe('07-departement-slime-cantine.xlsx')

    await poser(page, MONTANTS_EN_TEXTE)
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      bouton(page, 'Enregistrer une copie, puis ouvrir').click(),
    ])
    expect(copie.suggestedFilename()).toBe('07-departement-slime-cantine (annoté).xlsx')
    await expect.poll(() => nomOuvert(page)).toBe('09-departement-montants-texte.xlsx')
    expect(await barre(page).innerText()).not.toContain('Modifié')
  })

  it('demande aussi quand on quitte, et seulement alors', async () => {
    const page = await ouvrir()
    const demandes: string[] = []
    page.on('dialog', (boite) => {
      demandes.push(boite.type())
      void boite.accept()
    })
    await page.reload()
    await attendreLaGrille(page)
    expect(demandes).toEqual([])
    await saisir(page, 'C5', '1')
    await expect.poll(() => barre(page).innerText()).toContain('Modifié')
    await page.reload()
    expect(demandes).toEqual(['beforeunload'])
  })
})
