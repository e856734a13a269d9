import { readFileSync } from 'node:fs'
import type { Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDE_D_AIDE, COMMANDES } from '../../manifests/index.ts'
import { SANS_LA_SUITE_D_ES2020 } from './ancien-moteur.ts'
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

  describe('ce qui ne répond pas', () => {
    /** Quinze secondes, d'un coup, dès que la garde les compte ; puis ce que la page finit par dire. */
    async function attendre(dit: string): Promise<void> {
      await volet.page.waitForFunction('window.pacteGarde !== undefined')
      await volet.page.clock.fastForward(15_000)
      await volet.page.getByRole('heading', { name: 'Excel n’a pas répondu' }).waitFor()
      await volet.page.getByRole('main').getByText(dit).first().waitFor()
    }

    async function ouvrirAvec(office: (page: VoletDExcel['page']) => Promise<unknown>) {
      volet = await complement.ouvrirHorsDExcel()
      const { page } = volet
      await page.unroute(OFFICE_JS)
      await office(page)
      await page.clock.install()
      await page.reload({ waitUntil: 'commit' })
      await page.getByText('Ouverture de Pacte').waitFor()
    }

    test('office.js qui n’arrive jamais : la page le dit, et nomme l’adresse', async () => {
      await ouvrirAvec((page) => page.route(OFFICE_JS, () => undefined))
      await attendre(new URL(OFFICE_JS).host)
    })

    const SUITE = new URL('excel-web.js', OFFICE_JS).href

    /** Un office.js muet, qui demande sa suite : `suite` dit ce qu'il en advient. */
    function ouvrirSansSuite(suite: (route: Route) => Promise<void>): Promise<void> {
      const script =
        `const s = document.createElement("script"); s.src = "${SUITE}"; document.head.append(s); ` +
        'window.Office = { onReady: () => new Promise(() => {}), actions: { associate() {} } };'
      return ouvrirAvec((page) =>
        page.route(`${new URL('.', OFFICE_JS)}**`, (route) =>
          route.request().url() === OFFICE_JS
            ? route.fulfill({ contentType: 'text/javascript', body: script })
            : suite(route),
        ),
      )
    }

    test('une suite d’office.js bloquée : la page nomme le fichier qui manque', async () => {
      await ouvrirSansSuite((route) => route.abort())
      await attendre(SUITE)
    })

    test('un fichier qui manque après l’explication s’y ajoute', async () => {
      let abandonner = (): void => undefined
      await ouvrirSansSuite(async (route) => {
        await new Promise<void>((resoudre) => {
          abandonner = resoudre
        })
        await route.abort()
      })
      await attendre('Fermez et rouvrez le volet')
      expect(await volet.page.getByText(SUITE).count()).toBe(0)
      abandonner()
      await volet.page.getByText(SUITE).waitFor()
    })

    test('Excel qui répond tard ouvre quand même le volet', async () => {
      await ouvrirAvec((page) =>
        page.route(OFFICE_JS, (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body:
              'window.Office = { HostType: { Excel: "Excel" }, actions: { associate() {} }, onReady: () => ' +
              'new Promise((fini) => { window.repondre = () => fini({ host: null }) }) };',
          }),
        ),
      )
      await attendre('Fermez et rouvrez le volet')
      await volet.page.evaluate('repondre()')
      await volet.page.getByRole('heading', { name: 'Pacte s’ouvre dans Excel' }).waitFor()
    })
  })

  test('un vieux WebKit, où un ouvrier est refusé : le moteur répond depuis la page', async () => {
    const budget = await chargerFichier('test/classeurs/01-departement-conforme.xlsx')
    volet = await complement.ouvrir(budget)
    const { page } = volet
    await page.addInitScript(SANS_LA_SUITE_D_ES2020)
    await page.route('**/volet.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: readFileSync('dist/excel/volet.html', 'utf8')
          .replace("worker-src 'self'", "worker-src 'none'")
          .replace("child-src 'self'", "child-src 'none'"),
      }),
    )
    await page.reload()
    await page.getByRole('button', { name: 'Vérifier le contrat' }).click()
    await page.getByRole('tab', { name: /^Constats/, selected: true }).waitFor()
    expect(volet.violations.join()).toMatch(/worker/i)
    expect(await page.evaluate(() => 'pacteMoteur' in window)).toBe(true)
  })
})
