import { readFileSync, writeFileSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { minify } from 'terser'
import { FONCTIONS } from '../../core/fonctions/index.ts'
import { bibliothequesDe, noticeDe } from './notices.ts'
import { PREACT_PARTAGE } from './preact-partage.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'
import { SANS_PROPOS } from './sans-propos.ts'

/** L'appel direct de `h` s'écrit plus court que le moteur JSX automatique des types. */
export const JSX: BuildOptions = {
  tsconfigRaw: {
    compilerOptions: {
      jsx: 'react',
      jsxFactory: 'h',
      jsxFragmentFactory: 'Fragment',
      useDefineForClassFields: false,
    },
  },
  inject: ['outils/construire/jsx.ts'],
}

/** Les scripts et la feuille de style du complément, du plus léger au plus lourd. */
const LOTS: Readonly<Record<string, BuildOptions>> = {
  'functions.js': {
    entryPoints: ['excel-addin/fonctions/entree.ts'],
    define: { NOMS_DES_FONCTIONS: JSON.stringify(FONCTIONS.map((f) => f.nom)) },
    plugins: [SANS_PROPOS],
  },
  'garde.js': { entryPoints: ['excel-addin/volet/garde.ts'] },
  'volet.css': { entryPoints: ['excel-addin/volet/volet.css'] },
  'volet.js': {
    entryPoints: ['excel-addin/volet/entree.ts'],
    ...JSX,
  },
  'suite.js': {
    entryPoints: ['task-pane/vues/suite.ts'],
    ...JSX,
    format: 'esm',
    plugins: [PREACT_PARTAGE],
  },
  'atelier.js': {
    entryPoints: ['task-pane/vues/atelier/entree.ts'],
    ...JSX,
    format: 'esm',
    plugins: [PREACT_PARTAGE],
  },
  'etude.js': { entryPoints: ['task-pane/etude/ouvrier.ts'], plugins: [SANS_DOCUMENTATION] },
  'moteur.js': { entryPoints: ['task-pane/moteur/ouvrier.ts'], plugins: [SANS_DOCUMENTATION] },
}

/** Ce que le volet attend avant de répondre : quelques pour cent de moins y valent une passe de plus. */
const SERRES = ['garde.js', 'functions.js', 'volet.js', 'moteur.js', 'etude.js']

/** Pour les moteurs d'affichage d'Office LTSC 2021 et des suivants ; chaque fichier se suffit. */
export const COMMUN: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/** Écrit les lots dans le dossier donné, et la licence de chaque bibliothèque qu'ils embarquent. */
export async function construireLesLots(dossier: string): Promise<void> {
  const embarquees = await Promise.all(
    Object.entries(LOTS).map(async ([nom, lot]) => {
      const outfile = `${dossier}/${nom}`
      const { metafile } = await build({ ...COMMUN, ...lot, outfile, metafile: true })
      if (SERRES.includes(nom)) await serrer(outfile)
      return bibliothequesDe(metafile)
    }),
  )
  const notices = [...new Set(embarquees.flat())].sort().map(noticeDe)
  writeFileSync(`${dossier}/licences.txt`, `${notices.join('\n\n\n')}\n`)
}

/** Réécrit un lot plus court ; l'un des nôtres, dont les appels ne dépendent pas de ce que `unsafe` suppose. */
export async function serrer(fichier: string): Promise<void> {
  const { code = '' } = await minify(readFileSync(fichier, 'utf8'), {
    ecma: 2020,
    compress: {
      passes: 2,
      // Aucune de nos fonctions n'est construite par `new` : une flèche dit la même chose en moins.
      unsafe_arrows: true,
      unsafe_methods: true,
      // Nous ne changeons rien aux objets de la langue : leurs appels se raccourcissent.
      unsafe: true,
      // Les comparaisons gardent leur sens de lecture, plus semblables entre elles, donc plus compressibles.
      lhs_constants: false,
    },
  })
  writeFileSync(fichier, code)
}
