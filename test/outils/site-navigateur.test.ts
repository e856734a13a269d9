import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ouvrirChromium, reproches } from '../../outils/navigateur/index.ts'
import { poserLeSite } from '../../outils/site/index.ts'
import { SITE as site } from './site-entier.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-site-'))
let navigateur: Browser
let page: Page
/** Requêtes vers autre chose que le dossier du site. */
const dehors: string[] = []

beforeAll(async () => {
  poserLeSite(site, dossier)
  navigateur = await ouvrirChromium()
  page = await (await navigateur.newContext()).newPage()
  page.on('request', (r) => {
    if (!r.url().startsWith('file:')) dehors.push(r.url())
  })
}, 60_000)

afterAll(async () => {
  await navigateur.close()
  rmSync(dossier, { recursive: true })
})

/** Ouvre une page du site depuis le disque, sans serveur. */
async function ouvrir(adresse: string, dans = page): Promise<void> {
  await dans.goto(`${pathToFileURL(dossier).href}/${adresse}`)
}

const GUIDES = [...site.keys()].filter((c) => /^guides\/.*\.html$/.test(c))
const PRINCIPALES = ['index.html', 'fonctions/partetat.html', 'regles/plancher-axe.html', ...GUIDES]
const ORDINAIRE = { width: 1280, height: 720 }
const AUTRES = [
  'recherche.html',
  'fonctions/verifier.html',
  'regles/index.html',
  'regles/perimetre.html',
  'interpretations.html',
  'catalogue.html',
]

describe.each([...PRINCIPALES, ...AUTRES])('dans un navigateur, %s', (vue) => {
  beforeAll(() => ouvrir(vue))
  afterAll(async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(ORDINAIRE)
  })

  it('est accessible, et rien ne sort', async () => {
    expect(await reproches(page)).toEqual([])
    expect(dehors).toEqual([])
  })

  it('se lit aussi sur fond sombre', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const fond = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(fond).toBe('rgb(22, 22, 22)')
    expect(await reproches(page, { regles: ['color-contrast'] })).toEqual([])
  })

  it('tient dans 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

const visibles = (dans = page) => dans.locator('.entrees > li:visible')

describe('la recherche', () => {
  it('filtre sans accents ni majuscules, dit combien, et dit quand il n’y a rien', async () => {
    await ouvrir('regles/index.html')
    const total = await visibles().count()
    const champ = page.getByLabel('Filtrer les règles')
    await champ.fill('RECONDUITES minoritaires')
    expect(await page.getByRole('status').textContent()).toBe('1 résultat')
    expect(await visibles().count()).toBe(1)
    await champ.fill('a justifier ecart')
    expect(await visibles().count()).toBeLessThan(total)
    await champ.fill('zzz')
    expect(await page.getByRole('status').textContent()).toContain('Aucun résultat pour')
    await champ.fill('')
    expect(await visibles().count()).toBe(total)
  })

  it('depuis n’importe quelle page, mène à la liste déjà filtrée', async () => {
    await ouvrir('fonctions/partetat.html')
    await page.getByRole('searchbox').fill('cantine outre-mer')
    await page.keyboard.press('Enter')
    await page.waitForURL(/recherche\.html/)
    const trouves = await visibles().allTextContents()
    expect(trouves.length).toBeLessThan(5)
    expect(trouves.join('\n')).toContain('Tarification sociale en outre-mer')
  })

  it('sans script, tout reste lisible', async () => {
    const sansScript = await navigateur.newContext({ javaScriptEnabled: false })
    const nue = await sansScript.newPage()
    await ouvrir('recherche.html?q=cantine', nue)
    expect(await visibles(nue).count()).toBeGreaterThan(80)
    expect(await nue.locator('[data-filtre]').isVisible()).toBe(false)
    await sansScript.close()
  })
})
