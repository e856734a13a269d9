import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NORMES, ouvrirChromium, reproches } from '../../outils/navigateur/index.ts'

/** Deux fautes : une image sans texte, et un texte trop pâle. */
const FAUTIVE =
  '<html lang="fr"><title>Essai</title><main><h1>Essai</h1>' +
  '<img src="data:,"><p style="color:#ccc;background:#fff">pâle</p></main>'

let navigateur: Browser
let page: Page
beforeAll(async () => {
  navigateur = await ouvrirChromium()
  page = await navigateur.newPage()
  await page.setContent(FAUTIVE)
})
afterAll(() => navigateur.close())

test('chaque faute se dit, avec l’élément en cause', async () => {
  expect(await reproches(page, { regles: NORMES })).toEqual([
    'color-contrast : <p style="color:#ccc;background:#fff">pâle</p>',
    'image-alt : <img src="data:,">',
  ])
})

test('une seule règle ne juge qu’elle ; ce qui est mis de côté ne se juge pas', async () => {
  expect(await reproches(page, { regles: ['image-alt'] })).toHaveLength(1)
  expect(await reproches(page, { sauf: 'img, p' })).toEqual([])
})
