import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDE_D_AIDE, COMMANDES } from '../../manifests/index.ts'
import { type Complement, installer, type VoletDExcel } from './bout-en-bout/complement.ts'
import { chargerFichier, DOSSIER_D_OFFICE_JS, OFFICE_JS } from './emulateur/index.ts'
import type {} from './emulateur/navigateur.ts'

/** Ce que la bibliothèque garde des associations, sous le nom en majuscules. */
type Associations = Readonly<Record<string, (evenement: { completed: () => void }) => void>>

describe('la page livrée, dans Chromium', () => {
  let complement: Complement
  let volet: VoletDExcel

  beforeAll(async () => {
    complement = await installer()
  })
  afterEach(() => volet.fermer())
  afterAll(() => complement.fermer())

  async function ouvrirDansExcel(): Promise<void> {
    const budget = await chargerFichier('test/classeurs/01-departement-conforme.xlsx')
    volet = await complement.ouvrir(budget)
    await volet.page.getByRole('button', { name: 'Vérifier le contrat' }).waitFor()
  }

  function rienDeTravers(): void {
    const { dehors, violations, erreurs } = volet
    expect({ dehors, violations, erreurs }).toEqual({ dehors: [], violations: [], erreurs: [] })
  }

  test('les fonctions répondent : un calcul sur place, le reste par l’ouvrier', async () => {
    await ouvrirDansExcel()
    const rendus = await volet.page.evaluate(() => {
      const enErreur = { type: 'CustomFunctionError', code: '#VALUE!' }
      return Promise.all([
        window.__appeler('PARTETAT', [[[100]], [[20]], null, null]),
        window.__appeler('AXE', [[['Accès aux droits']]]),
        window.__appeler('PARTETAT', [[[enErreur]], null, null, null]),
      ])
    })
    expect(rendus.map((r) => r.valeur)).toEqual([
      [[40]],
      [['droits']],
      'PARTETAT\u00a0: le coût contient l’erreur #VALEUR!.',
    ])
    rienDeTravers()
  })

  test('chaque bouton du ruban a son geste', async () => {
    await ouvrirDansExcel()
    const connus = await volet.page.evaluate(() =>
      Object.keys(Reflect.get(Office.actions, '_association').mappings),
    )
    const attendus = [...COMMANDES.map((c) => c.nom), COMMANDE_D_AIDE]
    expect(connus.sort()).toEqual(attendus.map((nom) => nom.toUpperCase()).sort())
  })

  test('un bouton du ruban rend la main à Excel, et le volet montre le résultat', async () => {
    await ouvrirDansExcel()
    const rendue = await volet.page.evaluate(
      () =>
        new Promise((resoudre) => {
          const gestes: Associations = Reflect.get(Office.actions, '_association').mappings
          gestes.VERIFIERCONTRAT?.({ completed: () => resoudre(true) })
        }),
    )
    expect(rendue).toBe(true)
    await volet.page.getByRole('tab', { name: /^Constats/, selected: true }).waitFor()
    rienDeTravers()
  })

  test('hors d’Excel, la page dit quoi faire', async () => {
    volet = await complement.ouvrirHorsDExcel()
    const { page } = volet
    await page.unroute(OFFICE_JS)
    await page.route(`${new URL('.', OFFICE_JS)}**`, (route) => {
      const fichier = route.request().url().slice(new URL('.', OFFICE_JS).href.length)
      return route.fulfill({ body: readFileSync(`${DOSSIER_D_OFFICE_JS}/${fichier}`) })
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Pacte s’ouvre dans Excel' }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('Ouvrez votre classeur dans Excel')
    rienDeTravers()
  })

  test('sans office.js, elle dit quelle adresse autoriser', async () => {
    volet = await complement.ouvrirHorsDExcel()
    await volet.page.getByRole('heading', { name: 'La bibliothèque d’Excel' }).waitFor()
    const texte = await volet.page.getByRole('main').textContent()
    expect(texte).toContain(new URL(OFFICE_JS).host)
    rienDeTravers()
  })
})
