import { build } from 'esbuild'

const groupes = new Map<string, Promise<string>>()

/** Un fichier tel qu’il se livre : groupé, réduit, une fois pour tous les essais d’un même processus. */
export function grouper(entree: string): Promise<string> {
  const groupe = groupes.get(entree) ?? fabriquer(entree)
  groupes.set(entree, groupe)
  return groupe
}

async function fabriquer(entree: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entree],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return outputFiles[0]?.text ?? ''
}
