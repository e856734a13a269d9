import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/** Ce que lisent la commande, le site et les essais, et que rien n'affiche dans un tableur. */
const LUE_AILLEURS = /^( +)(?:enonce|reperes|exemples):/

/** Laisse hors d'un lot les énoncés des règles, les repères des sources et les exemples des fonctions. */
export const SANS_DOCUMENTATION: Plugin = {
  name: 'sans-documentation',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]core[\\/](?:regles|sources|calculs|fonctions)[\\/].*\.ts$/ },
      ({ path }) => ({
        contents: sansDocumentation(readFileSync(path, 'utf8')),
        loader: 'ts',
      }),
    )
  },
}

/** Le style du projet, que Biome tient, met chaque propriété à sa ligne et sa suite en retrait. */
export function sansDocumentation(source: string): string {
  const gardees: string[] = []
  let retrait: string | null = null
  for (const ligne of source.split('\n')) {
    if (retrait !== null && (ligne.startsWith(`${retrait}  `) || ligne === `${retrait}],`)) continue
    retrait = LUE_AILLEURS.exec(ligne)?.[1] ?? null
    if (retrait === null) gardees.push(ligne)
  }
  return gardees.join('\n')
}
