import { readFileSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { FONCTION_DU_MOTEUR } from '../../gas-addin/echanges/index.ts'
import { FICHIERS } from '../../manifests/index.ts'
import { JSX } from './lots.ts'
import { bibliothequesDe, noticeDe } from './notices.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'
import { resserrer } from './serrer.ts'

const VOLET = 'gas-addin/volet'

/** Le nom sous lequel le lot du moteur rend ce qu'il exporte. */
const EXPORTS = 'exports'

/** Un éditeur en ligne, où ce fichier se colle, peine sur une ligne de trois cent mille caractères. */
const LONGUEUR_DE_LIGNE = 500

const COMMUN: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2019',
  // Google retire, dans ce qu'il prend pour un gabarit, tout ce qui ressemble à un commentaire. Les entiers exacts des
  // montants sont postérieurs à ES2019, mais tous les navigateurs que Google admet les connaissent.
  supported: { 'template-literal': false, bigint: true },
  charset: 'utf8',
  legalComments: 'none',
  lineLimit: LONGUEUR_DE_LIGNE,
  logLevel: 'warning',
}

/**
 * sidebar.html : la page du volet, où tout est en ligne, puisqu'un projet Apps Script ne sert aucun autre fichier.
 * `hebergement` : où l'aide est servie, https, sans barre finale ; null : aucun lien vers elle.
 */
export async function construireLaPage(hebergement: string | null): Promise<string> {
  const [style, moteur, volet] = await Promise.all([
    lot({ entryPoints: [`${VOLET}/volet.css`] }),
    script({
      entryPoints: ['gas-addin/moteur/entree.ts'],
      globalName: EXPORTS,
      plugins: [SANS_DOCUMENTATION],
    }),
    scriptDuVolet(hebergement),
  ])
  const morceaux: Readonly<Record<string, string>> = {
    notices: enCommentaire([...moteur.bibliotheques, ...volet.bibliotheques]),
    style: `<style>${style.texte.trim()}</style>`,
    moteur: enLigne('le moteur', enFonction(moteur.texte)),
    volet: enLigne('le volet', volet.texte),
  }
  return readFileSync(`${VOLET}/sidebar.html`, 'utf8')
    .replace(/\s*<!-- .*? -->/g, '')
    .replace(/\n +/g, '\n')
    .replace(/\{\{(\w+)\}\}/g, (_, nom: string) => morceaux[nom] ?? '')
}

function enFonction(script: string): string {
  return `function ${FONCTION_DU_MOTEUR}(){${script}return ${EXPORTS}}`
}

function scriptDuVolet(hebergement: string | null): Promise<Lot> {
  const aide = hebergement === null ? null : new URL('.', `${hebergement}/${FICHIERS.aide}`).href
  return script({
    entryPoints: [`${VOLET}/entree.ts`],
    define: { DOSSIER_DE_L_AIDE: JSON.stringify(aide) },
    ...JSX,
  })
}

interface Lot {
  readonly texte: string
  /** Celles qu'il embarque. */
  readonly bibliotheques: readonly string[]
}

async function script(options: BuildOptions): Promise<Lot> {
  const { texte, bibliotheques } = await lot(options)
  const format = { max_line_len: LONGUEUR_DE_LIGNE }
  return { texte: await resserrer(texte, { ecma: 2019, format }), bibliotheques }
}

async function lot(options: BuildOptions): Promise<Lot> {
  const { outputFiles, metafile } = await build({
    ...COMMUN,
    ...options,
    metafile: true,
    write: false,
  })
  return {
    texte: outputFiles.map((fichier) => fichier.text).join(''),
    bibliotheques: bibliothequesDe(metafile),
  }
}

/** Lève une Error si l'une des licences fermait le commentaire. */
function enCommentaire(bibliotheques: readonly string[]): string {
  const notices = [...new Set(bibliotheques)].map(noticeDe).join('\n\n')
  if (notices.includes('--')) throw new Error('sidebar.html : une licence contient « -- ».')
  return `<!--
Pacte dans Google Sheets. Fichier construit : ce qui s’y change à la main se perd à la mise à jour.
Licence EUPL-1.2. Ce fichier contient aussi, sous leurs propres licences :

${notices}
-->`
}

/** Ce qui se dit autrement dans un texte ou une expression régulière, où l'on ne le trouve que là une fois réduit. */
const ECHAPPEMENTS: readonly (readonly [RegExp, string])[] = [
  [/<\/(?=script)/gi, '<\\/'],
  [/(?<=https?:)\/\//g, '\\/\\/'],
  [/(?<!\\)`/g, '\\x60'],
]

/** Ce que Google abîmerait, ou ce qui changerait le sens de la page. */
const INTERDITS = ['`', '//', '/*', '<!--', '</script']

/** Le script, prêt à entrer dans la page. Lève une Error s'il ne peut pas s'y lire tel quel. */
function enLigne(nom: string, script: string): string {
  const sur = ECHAPPEMENTS.reduce((texte, [motif, dit]) => texte.replace(motif, dit), script)
  const interdit = INTERDITS.find((i) => sur.includes(i))
  if (interdit !== undefined) throw new Error(`sidebar.html : ${nom} contient « ${interdit} ».`)
  return `<script>${sur.trim()}</script>`
}
