// Rend les dessins de manifests/dessins en PNG : npx tsx outils/excel/rendre-icones.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DERNIERE_PETITE_TAILLE, fichierDIcone, ICONES, taillesDe } from '../../manifests/index.ts'
import { ouvrirChromium } from '../navigateur/index.ts'

const DESSINS = fileURLToPath(new URL('../../manifests/dessins', import.meta.url))
const IMAGES = fileURLToPath(new URL('../../manifests/icones', import.meta.url))

const navigateur = await ouvrirChromium()
const page = await navigateur.newPage()
for (const nom of ICONES) {
  for (const taille of taillesDe(nom)) {
    const dessin = taille <= DERNIERE_PETITE_TAILLE ? `${nom}-petit.svg` : `${nom}.svg`
    const svg = readFileSync(join(DESSINS, dessin), 'utf8')
    await page.setViewportSize({ width: taille, height: taille })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`)
    writeFileSync(
      join(IMAGES, fichierDIcone(nom, taille)),
      await page.screenshot({ omitBackground: true }),
    )
  }
}
await navigateur.close()
console.log(`Icônes rendues dans ${IMAGES}`)
