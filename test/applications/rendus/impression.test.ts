import { expect, it } from 'vitest'
import { ouvrirChromium } from '../../../outils/navigateur/index.ts'
import { lancer } from '../commande/lancer.ts'

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
