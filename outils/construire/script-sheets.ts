import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { FONCTIONS } from '../../core/fonctions/index.ts'
import { FICHIERS } from '../../manifests/index.ts'
import { ESPACE_DU_SCRIPT, SOUCHES } from '../gas/index.ts'
import type { PlaceDansSheets } from './choix.ts'
import { bibliothequesDe } from './notices.ts'

const ENTETE = `// Pacte dans Google Sheets. Fichier construit : ce qui s'y change à la main se perd à la mise à jour.
// Licence EUPL-1.2.`

/** Code.js : les fonctions que Google appelle, puis le script réduit. `hebergement` : https, sans barre finale. */
export async function construireLeScript(
  hebergement: string | null,
  sheets: PlaceDansSheets = 'classeur',
): Promise<string> {
  const reduit = await reduire(hebergement, sheets)
  verifierLesNoms(reduit)
  // Les souches d'abord : elles se lisent, et le « use strict » du reste ne s'étend pas à elles.
  return [ENTETE, ...SOUCHES.map(({ texte }) => texte), reduit].join('\n\n')
}

async function reduire(hebergement: string | null, sheets: PlaceDansSheets): Promise<string> {
  const aide = hebergement === null ? null : `${hebergement}/${FICHIERS.aide}`
  const { outputFiles, metafile } = await build({
    entryPoints: ['gas-addin/code/entree.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: ESPACE_DU_SCRIPT,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    // Postérieur à ES2019, mais Apps Script V8 le connaît ; les montants comptent en entiers exacts.
    supported: { bigint: true },
    charset: 'utf8',
    // L'éditeur de Google, où ce fichier se colle, peine sur une ligne de cent mille caractères.
    lineLimit: 500,
    legalComments: 'none',
    define: {
      NOMS_DES_FONCTIONS: JSON.stringify(FONCTIONS.map((f) => f.nom)),
      PUBLIE: String(sheets === 'module'),
      ADRESSE_DE_L_AIDE: JSON.stringify(aide),
    },
    logLevel: 'warning',
  })
  // L'entête ne donne que notre licence.
  const autres = bibliothequesDe(metafile)
  if (autres.length > 0) throw new Error(`Code.js embarquerait ${autres.join(', ')}.`)
  return outputFiles.map((fichier) => fichier.text).join('')
}

/** Une souche qui n'appelle rien, ou une fonction que rien n'appelle, ne se verrait que chez l'utilisateur. */
function verifierLesNoms(reduit: string): void {
  const exposes: unknown = runInNewContext(`${reduit};Object.keys(${ESPACE_DU_SCRIPT}).join()`)
  const appeles = [...new Set(SOUCHES.map((s) => s.appelle))].sort().join()
  const tries = String(exposes).split(',').sort().join()
  if (tries !== appeles) {
    throw new Error(`Code.js expose ${tries}, alors que ses souches appellent ${appeles}.`)
  }
  const noms = SOUCHES.map((s) => s.nom)
  const double = noms.find((nom, i) => noms.indexOf(nom) !== i)
  if (double !== undefined) throw new Error(`Code.js aurait deux fonctions « ${double} ».`)
}
