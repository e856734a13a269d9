import { writeFileSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { FONCTIONS } from '../../core/fonctions/index.ts'
import { bibliothequesDe, noticeDe } from './notices.ts'
import { PREACT_PARTAGE } from './preact-partage.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'
import { SANS_PROPOS } from './sans-propos.ts'
import { serrer } from './serrer.ts'

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

/** Ce que le volet charge à la demande, dans Excel comme dans la page. */
export const A_LA_DEMANDE: Readonly<Record<string, BuildOptions>> = {
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
  'suite.css': { entryPoints: ['task-pane/suite.css'] },
  'etude.js': { entryPoints: ['task-pane/etude/ouvrier.ts'], plugins: [SANS_DOCUMENTATION] },
  'moteur.js': { entryPoints: ['task-pane/moteur/ouvrier.ts'], plugins: [SANS_DOCUMENTATION] },
}

/** Ceux qui se resserrent. */
export const SCRIPTS_A_LA_DEMANDE = Object.keys(A_LA_DEMANDE).filter((nom) => nom.endsWith('.js'))

/** Les scripts et les feuilles de style du complément. */
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
  ...A_LA_DEMANDE,
}

/** Ce que le volet attend avant de répondre : quelques pour cent de moins y valent une passe de plus. */
const SERRES = ['garde.js', 'functions.js', 'volet.js', ...SCRIPTS_A_LA_DEMANDE]

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
