import { type BuildOptions, build } from 'esbuild'
import { bibliothequesDe, noticeDe } from './notices.ts'
import { resserrer } from './serrer.ts'

/** Le nom sous lequel un lot qui devient une fonction rend ce qu'il exporte. */
const EXPORTS = 'exports'

/** Un éditeur en ligne, où ces fichiers se collent, peine sur une ligne de trois cent mille caractères. */
const LONGUEUR_DE_LIGNE = 500
const TROP_LONGUE = 2_000

const COMMUN: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  // Les navigateurs que Google admet, dans leurs deux dernières versions, le connaissent tous ; et Google retire, dans
  // ce qu'il prend pour un gabarit, tout ce qui ressemble à un commentaire.
  supported: { 'template-literal': false },
  charset: 'utf8',
  legalComments: 'none',
  lineLimit: LONGUEUR_DE_LIGNE,
  logLevel: 'warning',
}

export interface Lot {
  readonly texte: string
  /** Celles qu'il embarque. */
  readonly bibliotheques: readonly string[]
}

export async function script(options: BuildOptions): Promise<Lot> {
  const { texte, bibliotheques } = await lot(options)
  const format = { max_line_len: LONGUEUR_DE_LIGNE }
  const serre = await resserrer(texte, { ecma: 2020, format })
  return { texte: serre.split('\n').map(couper).join('\n'), bibliotheques }
}

/** Entre deux expressions régulières déclarées à la suite, où terser ne va pas à la ligne. */
const ENTRE_DEUX_MOTIFS = /(?<=\/[dgimsuy]{0,3}),(?=[A-Za-z_$][\w$]{0,2}=[/["'])/g

/** Coupée dans un texte ou une expression, et non entre deux, la ligne ne se lirait plus : un essai le verrait. */
function couper(ligne: string): string {
  return ligne.length > TROP_LONGUE ? ligne.replace(ENTRE_DEUX_MOTIFS, ',\n') : ligne
}

/** Une fonction de ce nom, qui exécute le lot et rend ce qu'il exporte. */
export async function scriptEnFonction(nom: string, options: BuildOptions): Promise<Lot> {
  const { texte, bibliotheques } = await script({ ...options, globalName: EXPORTS })
  return { texte: `function ${nom}(){${texte}return ${EXPORTS}}`, bibliotheques }
}

export async function lot(options: BuildOptions): Promise<Lot> {
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

/** Ce que le fichier embarque, en tête. Lève une Error si l'une des licences fermait le commentaire. */
export function noticesDes(lots: readonly Lot[]): string {
  const bibliotheques = new Set(lots.flatMap((l) => l.bibliotheques))
  const notices = [...bibliotheques].map(noticeDe).join('\n\n')
  if (notices.includes('--')) throw new Error('Google Sheets : une licence contient « -- ».')
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
export function enLigne(nom: string, { texte }: Lot): string {
  const sur = ECHAPPEMENTS.reduce((dit, [motif, autrement]) => dit.replace(motif, autrement), texte)
  const interdit = INTERDITS.find((i) => sur.includes(i))
  if (interdit !== undefined) throw new Error(`${nom} contient « ${interdit} ».`)
  return `<script>${sur.trim()}</script>`
}
