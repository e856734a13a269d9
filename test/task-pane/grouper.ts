import { build } from 'esbuild'

/** Un fichier tel qu’il se livre : groupé, réduit. */
export async function grouper(entree: string): Promise<string> {
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
