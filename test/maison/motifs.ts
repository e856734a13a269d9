import { createRequire } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { noeudsDe } from '../../outils/typographie/index.ts'
import { lireSource, RACINE } from './sources.ts'

/** Une expression régulière du produit. */
export interface Motif {
  readonly source: string
  readonly flags: string
}

/** Celles qui sont écrites telles quelles. */
export function motifsEcrits(fichier: string): Motif[] {
  return noeudsDe(lireSource(fichier), fichier).flatMap(({ noeud: { type, regex } }) => {
    if (type !== 'Literal' || typeof regex !== 'object' || regex === null) return []
    const { pattern, flags } = regex as { pattern: string; flags: string }
    return [{ source: pattern, flags }]
  })
}

/** Celles que les modules composent en se chargeant : on les charge là où « new RegExp » se note. */
export async function motifsComposes(fichiers: readonly string[]): Promise<Motif[]> {
  const composants = fichiers.filter((f) => lireSource(f).includes('new RegExp('))
  const { outputFiles } = await build({
    stdin: {
      contents: composants.map((f) => `import './${f}'`).join('\n'),
      resolveDir: RACINE,
    },
    bundle: true,
    // Une constante qui ne sert pas se charge quand même.
    treeShaking: false,
    ignoreAnnotations: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  })
  const notes: Motif[] = []
  const noter = (source: string, flags: string) => notes.push({ source, flags })
  const globales = { require: createRequire(import.meta.url), module: {}, exports: {}, noter }
  const contexte = createContext({ ...globales, console, URL, TextEncoder, TextDecoder })
  runInContext(NOTER, contexte)
  runInContext(outputFiles[0]?.text ?? '', contexte)
  return notes
}

// Retenu à part : un module du produit peut avoir sa fonction « noter ».
const NOTER = `RegExp = ((noter) => class extends RegExp {
  constructor(...args) {
    super(...args)
    noter(this.source, this.flags)
  }
})(noter)`
