import type { Plugin } from 'esbuild'

/** Ce qui se lit d'une fonction de calcul, et ce qui en tient lieu dans un lot qui ne fait qu'exécuter. */
const REMPLACES: Readonly<Record<string, string>> = {
  'core/calculs/calcul.ts': 'export function calcul(formule) { return formule }',
  'core/fonctions/propos-de-calcul.ts': 'export function proposDe() {}',
}

/** Laisse hors d'un lot titres, descriptions, exemples, sources et explications des calculs. */
export const SANS_PROPOS: Plugin = {
  name: 'sans-propos',
  setup({ onLoad }) {
    for (const [chemin, contents] of Object.entries(REMPLACES)) {
      const filter = new RegExp(`${chemin.replace('.', '\\.')}$`)
      onLoad({ filter }, () => ({ contents, loader: 'js' }))
    }
  },
}
