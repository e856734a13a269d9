import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { celluleEn } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import {
  messages,
  octetsDe,
  passerLaVisite,
  poserLesOctets,
  saisir,
  verifier,
  volet,
} from './gestes.ts'

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

  it('un verdict ne tient jamais à une formule d’avant la saisie : la conclusion le dit', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    await poserLesOctets(page, 'figé.xlsx', await avecUneFormuleFigee())
    await verifier(page)
    const verdict = volet(page).locator('.verdict h2')
    expect(await verdict.innerText()).toMatch(/^(Rien de relevé|Aucun manquement)/)
    await saisir(page, 'D4', '10000')
    await verifier(page)
    await expect.poll(() => verdict.innerText()).toBe('1 saisie empêche de conclure')
    expect(await volet(page).locator('.constat.bloquant').innerText()).toMatch(
      /Budget!E4[\s\S]*la part de l’État vient d’une formule dont le résultat manque, ou date d’avant/,
    )
    const [copie] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ])
    const { classeur } = ouvrirFichier(new Uint8Array(await octetsDe(copie)), 'copie.xlsx')
    const [feuille] = classeur.feuilles
    expect(feuille && celluleEn(feuille, 3, 4)).toEqual({
      genre: 'sans-valeur',
      formule: 'INCONNUE(D4)/2',
    })
  })

  it('part d’un zoom qui montre les montants, sans descendre sous 75 %', async () => {
    const page = await banc.ouvrir()
    await passerLaVisite(page)
    const zoom = page.locator('.o-number-editor input').first()
    expect(await zoom.inputValue()).toBe('75')
  })
})

/** Trois actions saines ; la part de l’État de la première vient d’une fonction que la grille n’a pas. */
async function avecUneFormuleFigee(): Promise<Buffer> {
  const livre = new ExcelJS.Workbook()
  const feuille = livre.addWorksheet('Budget')
  const figee = { formula: 'INCONNUE(D4)/2', result: 50_000 }
  feuille.addRows([
    ['Département du Finistère – contrat local des solidarités – budget 2025'],
    [],
    ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Plafond notifié'],
    ['Enfance', 'Accueil des familles', 'Nouvelle', 100_000, figee, 50_000, 100_000],
    ['Accès aux droits', 'Domiciliation', 'Nouvelle', 120_000, 60_000, 60_000, 120_000],
    ['Transition écologique', 'Précarité énergétique', 'Nouvelle', 80_000, 40_000, 40_000, 80_000],
  ])
  return Buffer.from(await livre.xlsx.writeBuffer())
}
