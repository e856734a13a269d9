import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { traduire } from '../../../hotes/grille/termes/index.ts'
import { gabaritsCompiles } from '../../../outils/construire/gabarits.ts'

const BIBLIOTHEQUES: Readonly<Record<string, string>> = {
  '@odoo/o-spreadsheet': 'o_spreadsheet',
  '@odoo/owl': 'owl',
}

const A_COTE: Plugin = {
  name: 'a-cote',
  setup(lot) {
    lot.onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, namespace: 'a-cote' }))
    lot.onLoad({ filter: /.*/, namespace: 'a-cote' }, ({ path }) => ({
      contents: `module.exports = globalThis.${BIBLIOTHEQUES[path]}`,
    }))
  },
}

/** Les scripts d'une page qui ne contient que la grille, dans l'ordre. */
export async function scriptsDeLaGrille(): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { afficher, ouvrirDansLaGrille } from './hotes/grille/index.ts'",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'pacte',
    target: 'es2022',
    plugins: [A_COTE],
  })
  return [
    readFileSync('node_modules/@odoo/owl/dist/owl.iife.min.js', 'utf8'),
    readFileSync('node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js', 'utf8'),
    gabaritsCompiles(traduire),
    ...outputFiles.map(({ text }) => text),
  ]
}

/** Ouvre un fichier dans une grille affichée, que la page garde sous le nom « grille ». */
export async function afficherDansUnePage(
  navigateur: Browser,
  scripts: readonly string[],
  fichier: string,
): Promise<{ readonly page: Page; readonly erreurs: readonly string[] }> {
  const page = await navigateur.newPage({ viewport: { width: 1280, height: 800 } })
  const erreurs: string[] = []
  page.on('pageerror', (erreur) => erreurs.push(String(erreur)))
  page.on('console', (dit) => {
    if (dit.type() === 'error') erreurs.push(dit.text())
  })
  await page.setContent('<!doctype html><html lang="fr"><div id="g" style="height:780px"></div>')
  for (const content of scripts) await page.addScriptTag({ content })
  for (const style of [
    'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css',
    'hotes/grille/affichage/grille.css',
  ]) {
    await page.addStyleTag({ content: readFileSync(style, 'utf8') })
  }
  const octets = readFileSync(fichier).toString('base64')
  await page.evaluate(`(async () => {
    const octets = Uint8Array.from(atob(${JSON.stringify(octets)}), (c) => c.charCodeAt(0))
    globalThis.grille = pacte.ouvrirDansLaGrille(octets, ${JSON.stringify(fichier.split('/').at(-1))})
    await pacte.afficher(grille, document.getElementById('g'))
  })()`)
  return { page, erreurs }
}
