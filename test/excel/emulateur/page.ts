import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { EtatDeClasseur } from './classeur/index.ts'
import { DOSSIER_D_OFFICE_JS, FICHIERS_D_OFFICE_JS } from './office-js.ts'
import { LTSC_2021 } from './webkit.ts'

/** L’adresse publique d’office.js ; la page émulée la reçoit du paquet épinglé, sans sortir de la machine. */
const HEBERGEMENT = 'https://appsforoffice.microsoft.com/lib/1/hosted'
export const OFFICE_JS = `${HEBERGEMENT}/office.js`

/**
 * Met une page de Chromium dans l’Excel émulé, avant qu’elle charge quoi que ce soit : la page n’est pas changée, sa
 * politique de sécurité non plus. Les tests lisent ensuite `window.__hote`. Un rechargement garde le classeur.
 */
export async function ouvrirDansExcel(
  page: Page,
  etat: EtatDeClasseur,
  ensembles: Readonly<Record<string, string>> = LTSC_2021,
): Promise<void> {
  const donnees = `window.__classeur=${JSON.stringify(etat)};window.__ensembles=${JSON.stringify(ensembles)};`
  await page.addInitScript({ content: donnees + (await grouper()) })
  await page.route(`${HEBERGEMENT}/**`, (route) => {
    const demande = route
      .request()
      .url()
      .slice(HEBERGEMENT.length + 1)
    const fichier = FICHIERS_D_OFFICE_JS.find((f) => f === demande)
    if (fichier === undefined || fichier.startsWith('telemetry/')) return route.abort()
    const headers = { 'access-control-allow-origin': '*' }
    return route.fulfill({ path: join(DOSSIER_D_OFFICE_JS, fichier), headers })
  })
}

let groupe: Promise<string> | null = null

function grouper(): Promise<string> {
  groupe ??= fabriquer()
  return groupe
}

/** esbuild ne se charge que pour un essai dans Chromium. */
async function fabriquer(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'navigateur.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  return outputFiles.map((f) => f.text).join('')
}
