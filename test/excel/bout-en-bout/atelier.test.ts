import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { chargerFichier } from '../emulateur/index.ts'
import { type Complement, installer, type VoletDExcel } from './complement.ts'

let complement: Complement
let volet: VoletDExcel

beforeAll(async () => {
  complement = await installer()
})
afterEach(async () => {
  const { dehors, violations, erreurs } = volet
  await volet.fermer()
  expect({ dehors, violations, erreurs }).toEqual({ dehors: [], violations: [], erreurs: [] })
})
afterAll(() => complement.fermer())

async function ouvrirLOnglet(nom: string, onglet: string): Promise<Page> {
  volet = await complement.ouvrir(await chargerFichier(`test/classeurs/${nom}`))
  await volet.page.getByRole('tab', { name: onglet }).click()
  return volet.page
}

test('dans Excel, la proposition s’écrit, et il n’y a plus rien à changer', async () => {
  const page = await ouvrirLOnglet('07-departement-slime-cantine.xlsx', 'Conformité')
  await page.getByRole('button', { name: 'Proposer une mise en conformité' }).click()
  await page.getByRole('button', { name: /^Écrire (la|les \d+) cellules?…$/ }).click()
  await page.getByRole('button', { name: 'Écrire 9 cellules' }).click()
  await page
    .getByText(/^Corrigé\s:/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Chercher de nouveau' }).click()
  await page
    .getByRole('tabpanel')
    .getByText(/^Rien à changer/)
    .waitFor()
})

test('dans Excel, le suivi va dans sa feuille, et « Effacer » l’en retire', async () => {
  const page = await ouvrirLOnglet('04-departement-suivi-long.xlsx', 'Suivi')
  await page.getByRole('button', { name: 'Mettre le suivi dans une feuille' }).click()
  await page
    .getByText(/dans la feuille «\sSuivi Pacte\s»/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Effacer les signalements' }).click()
  await page
    .getByText(/Retiré du classeur\s: feuille «\sSuivi Pacte\s»/)
    .first()
    .waitFor()
})
