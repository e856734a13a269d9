import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ouvrirChromium } from '../../outils/navigateur/index.ts'
import { classeurSimple, OFFICE_JS, ouvrirDansExcel } from './emulateur/index.ts'
import type {} from './emulateur/navigateur.ts'

const ADRESSE = 'https://volet.exemple/volet.html'
const VOLET = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com">
<script src="${OFFICE_JS}"></script></head><body><h1>Volet</h1></body></html>`

describe('dans Chromium', () => {
  let navigateur: Browser
  let page: Page
  const demandes: string[] = []

  beforeAll(async () => {
    navigateur = await ouvrirChromium()
  })
  afterAll(() => navigateur.close())

  beforeEach(async () => {
    page = await navigateur.newPage()
    demandes.length = 0
    page.on('request', (r) => demandes.push(r.url()))
    await page.route(ADRESSE, (r) => r.fulfill({ contentType: 'text/html', body: VOLET }))
    await ouvrirDansExcel(
      page,
      classeurSimple({
        Budget: [
          ['Action', 'Coût'],
          ['Accueil', 12000],
        ],
      }),
    )
    await page.goto(ADRESSE)
    return () => page.close()
  })

  test('la vraie bibliothèque se sait dans Excel, lit et marque', async () => {
    const lu = await page.evaluate(async () => {
      const { host } = await Office.onReady()
      const valeurs = await Excel.run(async (contexte) => {
        const feuille = contexte.workbook.worksheets.getActiveWorksheet()
        const plage = feuille.getUsedRange()
        plage.load('values')
        const marque = feuille.getRanges('B2').conditionalFormats.add('Custom')
        marque.custom.rule.formula = '="a"="a"'
        marque.custom.format.fill.color = '#FFC7CE'
        await contexte.sync()
        return plage.values
      })
      const { misesEnForme } = window.__hote.feuille('Budget')
      const admis = Office.context.requirements.isSetSupported('ExcelApi', '1.14')
      return { host, valeurs, misesEnForme, admis, echanges: window.__hote.echanges.length }
    })
    expect(lu).toMatchObject({
      host: 'Excel',
      admis: true,
      echanges: 1,
      valeurs: [
        ['Action', 'Coût'],
        ['Accueil', 12000],
      ],
      misesEnForme: [{ formule: '="a"="a"', format: { fond: '#FFC7CE' } }],
    })
  })

  test('recharger la page garde le classeur', async () => {
    await page.evaluate(() => window.__hote.taper('Budget', 'B2', 5))
    await page.reload()
    const etat = await page.evaluate(() => window.__hote.etat())
    expect(etat.feuilles[0]?.cellules.B2).toEqual({ valeur: 5 })
  })

  test('rien ne sort : la page et les fichiers d’office.js seulement', async () => {
    await page.evaluate(() => Office.onReady())
    await page.waitForTimeout(200)
    const hotes = new Set(demandes.map((url) => new URL(url).host))
    expect([...hotes].sort()).toEqual(['appsforoffice.microsoft.com', 'volet.exemple'])
  })
})
