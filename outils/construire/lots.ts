import { writeFileSync } from 'node:fs'
import type { BuildOptions } from 'esbuild'
import { FONCTIONS } from '../../core/fonctions/index.ts'
import { batir, type LotBati, poser } from './batir.ts'
import { JSX } from './cible.ts'
import { noticeDe } from './notices.ts'
import { PREACT_PARTAGE } from './preact-partage.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'
import { SANS_PROPOS } from './sans-propos.ts'

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

/** Les scripts et les feuilles de style qu'Excel seul demande. */
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
}

/** Écrit les lots dans le dossier donné, et la licence de chaque bibliothèque qu'ils embarquent. */
export async function construireLesLots(
  dossier: string,
  aLaDemande: Promise<readonly LotBati[]>,
): Promise<void> {
  const [siens, partages] = await Promise.all([batir(LOTS), aLaDemande])
  const notices = poser([...siens, ...partages], dossier).map(noticeDe)
  writeFileSync(`${dossier}/licences.txt`, `${notices.join('\n\n\n')}\n`)
}
