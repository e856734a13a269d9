import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ouvrirChromium } from '../../../outils/navigateur/index.ts'
import { dossierNeuf, lancer } from '../commande/lancer.ts'

it('la vérification de l’exemple s’imprime sur deux pages A4, sans rien couper', async () => {
  const exemple = 'exemples/departement-finistere-2025.xlsx'
  const { stdout } = await lancer('verifier', exemple, '--format', 'html')
  const navigateur = await ouvrirChromium()
  try {
    const page = await navigateur.newPage({ viewport: { width: 688, height: 1000 } })
    await page.setContent(stdout)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages).toHaveLength(2)
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    await page.emulateMedia({ media: 'print' })
    const deborde = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(deborde).toBe(0)
  } finally {
    await navigateur.close()
  }
}, 60_000)

/** Ce qu’une page consolidée montre d’un contrat, à cette largeur. */
async function unContrat(page: Page, width: number) {
  await page.setViewportSize({ width, height: 900 })
  return page.getByRole('region', { name: /^Contrats/ }).evaluate((cadre) => {
    const axe = cadre.querySelectorAll('tbody td')[1]
    return {
      deborde: cadre.scrollWidth - cadre.clientWidth,
      nomDeLAxe: axe ? getComputedStyle(axe, '::before').content : null,
      enTete: getComputedStyle(cadre.querySelector('thead') ?? cadre).display,
    }
  })
}

it('chaque contrat consolidé devient une fiche à l’étroit, et emploie toute la feuille à l’impression', async () => {
  const sortie = join(dossierNeuf(), 'c.html')
  await lancer('consolider', 'exemples/departement-finistere-2025.xlsx', '--sortie', sortie)
  const navigateur = await ouvrirChromium()
  try {
    const page = await navigateur.newPage()
    await page.setContent(readFileSync(sortie, 'utf8'))
    const fiche = { deborde: 0, nomDeLAxe: '"Enfance"', enTete: 'none' }
    expect(await unContrat(page, 320)).toEqual(fiche)
    expect(await unContrat(page, 704)).toEqual(fiche)
    expect(await unContrat(page, 1280)).toEqual({
      deborde: 0,
      nomDeLAxe: 'none',
      enTete: 'table-header-group',
    })
    await page.setViewportSize({ width: 1600, height: 900 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => document.body.clientWidth)).toBe(1600)
  } finally {
    await navigateur.close()
  }
}, 60_000)
