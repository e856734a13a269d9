import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { type BuildOptions, build, type Plugin, transformSync } from 'esbuild'
import { ERREURS, traduire } from '../../hotes/grille/termes/index.ts'
import { genererSite, poserLeSite } from '../site/index.ts'
import { batir, type LotBati, poser } from './batir.ts'
import { CIBLE, JSX } from './cible.ts'
import { gabaritsCompiles } from './gabarits.ts'
import { A_LA_DEMANDE } from './lots.ts'
import { LU_PAR_NODE } from './lu-par-node.ts'
import { noticeDe } from './notices.ts'
import { remplacer } from './remplacer.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'
import { styleDesBibliotheques } from './style-des-bibliotheques.ts'

const MODULES = 'node_modules'

/** Ce que la page charge tel que ses auteurs le livrent, et leurs licences. */
const COPIES: Readonly<Record<string, string>> = {
  'page.html': 'applications/page/page.html',
  'owl.js': `${MODULES}/@odoo/owl/dist/owl.iife.min.js`,
  'o_spreadsheet.js': `${MODULES}/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js`,
  'o_spreadsheet.css': `${MODULES}/@odoo/o-spreadsheet/dist/o_spreadsheet.css`,
  'fontawesome-webfont.woff2': `${MODULES}/font-awesome/fonts/fontawesome-webfont.woff2`,
  'icone.png': 'manifests/icones/icone-32.png',
  'licences/o-spreadsheet.txt': `${MODULES}/@odoo/o-spreadsheet/LICENSE`,
  'licences/owl.txt': `${MODULES}/@odoo/owl/LICENSE`,
  'licences/bootstrap.txt': `${MODULES}/bootstrap/LICENSE`,
}

const GABARITS = `/*!
 * Les gabarits d’o-spreadsheet (o_spreadsheet.xml, © Odoo, LGPL-3.0-or-later, https://github.com/odoo/o-spreadsheet),
 * compilés par OWL et traduits ; rien d’autre n’y est changé.
 */
`

/** Les bibliothèques de la grille se chargent avant nos scripts : nous n'en embarquons rien. */
const BIBLIOTHEQUES: Readonly<Record<string, string>> = {
  '@odoo/o-spreadsheet': 'o_spreadsheet',
  '@odoo/owl': 'owl',
}

const HORS_DU_LOT: Plugin = {
  name: 'bibliotheques-a-cote',
  setup(lot) {
    lot.onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, namespace: 'a-cote' }))
    lot.onLoad({ filter: /.*/, namespace: 'a-cote' }, ({ path }) => ({
      contents: `module.exports = globalThis.${BIBLIOTHEQUES[path]}`,
    }))
  },
}

/** Les phrases de la bibliothèque en français vont avec ses gabarits, traduits eux aussi : page.js ne les porte pas. */
const TERMES = 'PACTE_TERMES'

const TERMES_A_COTE: Plugin = {
  name: 'termes-a-cote',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]hotes[\\/]grille[\\/]termes[\\/]erreurs\.ts$/ }, () => ({
      contents: `export const ERREURS = globalThis.${TERMES}`,
    }))
  },
}

/** La page s'ouvre dans un navigateur d'aujourd'hui. */
const CIBLE_DE_LA_PAGE: BuildOptions = { ...CIBLE, target: 'es2022' }

const LOTS: Readonly<Record<string, BuildOptions>> = {
  'page.js': {
    entryPoints: ['applications/page/entree.ts'],
    plugins: [HORS_DU_LOT, SANS_DOCUMENTATION, TERMES_A_COTE],
    ...JSX,
  },
  'depart.js': { entryPoints: ['applications/page/depart.ts'] },
  'page.css': { entryPoints: ['applications/page/page.css'] },
  'lecteur.js': {
    entryPoints: ['applications/page/lecteur/ouvrier.ts'],
    plugins: [SANS_DOCUMENTATION],
  },
  'rapport.js': {
    entryPoints: ['applications/page/rapport/ouvrier.ts'],
    plugins: [SANS_DOCUMENTATION],
  },
}

/** Écrit la page locale dans un dossier, qu'elle remplace : tout y est, rien ne se charge d'ailleurs. */
export function construireLaPage(
  dossier: string,
  aLaDemande: Promise<readonly LotBati[]> = batir(A_LA_DEMANDE),
): Promise<void> {
  return remplacer(dossier, (chantier) => ecrire(chantier, aLaDemande))
}

/** Les lots de nos scripts et de nos styles, chacun vers son fichier du dossier : de quoi les rebâtir un à un. */
export function lotsDeLaPage(dossier: string): BuildOptions[] {
  return Object.entries({ ...LOTS, ...A_LA_DEMANDE }).map(([nom, lot]) => ({
    ...CIBLE_DE_LA_PAGE,
    ...lot,
    outfile: `${dossier}/${nom}`,
  }))
}

async function ecrire(dossier: string, aLaDemande: Promise<readonly LotBati[]>): Promise<void> {
  mkdirSync(`${dossier}/licences`, { recursive: true })
  const lots = Promise.all([batir(LOTS, CIBLE_DE_LA_PAGE), aLaDemande])
  for (const [nom, source] of Object.entries(COPIES)) copyFileSync(source, `${dossier}/${nom}`)
  writeFileSync(`${dossier}/bibliotheques.css`, styleDesBibliotheques())
  const { code } = transformSync(gabaritsCompiles(traduire), { minify: true })
  const termes = `globalThis.${TERMES}=${JSON.stringify(ERREURS)};\n`
  writeFileSync(`${dossier}/gabarits.js`, GABARITS + code + termes)
  poserLeSite(genererSite(), `${dossier}/aide`)
  for (const bibliotheque of poser((await lots).flat(), dossier)) {
    writeFileSync(`${dossier}/licences/${bibliotheque}.txt`, noticeDe(bibliotheque))
  }
}

/** Le serveur de « npm start » : un seul fichier, sans dépendance à l'exécution, pour un démarrage rapide. */
export async function construireLeServeur(fichier: string): Promise<void> {
  await build({
    entryPoints: ['applications/page/serveur/entree.ts'],
    outfile: fichier,
    bundle: true,
    platform: 'node',
    target: 'node20',
    supported: LU_PAR_NODE,
    format: 'esm',
    legalComments: 'linked',
    logLevel: 'warning',
  })
}
