import { relative } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vitest/config'

/**
 * Donne ces essais à vitest d'un seul tenant, avec tout ce qu'ils prennent du projet. Entre deux modules, vitest fait
 * passer chaque appel par un accesseur, que les longs tirages paient des millions de fois : un quart de leur temps.
 */
export function dUnSeulTenant(essais: readonly string[]): Plugin {
  const concerne = (id: string) => essais.includes(relative(process.cwd(), id))
  return {
    name: 'd-un-seul-tenant',
    enforce: 'pre',
    async load(id) {
      if (!concerne(id)) return null
      const { outputFiles, metafile } = await build({
        entryPoints: [id],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        sourcemap: 'external',
        outfile: `${id}.mjs`,
      })
      for (const fichier of Object.keys(metafile.inputs)) this.addWatchFile(fichier)
      const [map, code] = outputFiles.map(({ text }) => text)
      return { code: code ?? '', map: map ?? '' }
    },
    configureVitest({ experimental_defineCacheKeyGenerator }) {
      // Ce qu'un tel essai donne dépend de tous ses modules, et non du sien seul.
      experimental_defineCacheKeyGenerator(({ id }) => (concerne(id) ? false : undefined))
    },
  }
}
