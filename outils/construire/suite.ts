import type { Plugin } from 'esbuild'

/** Ce que le premier écran du volet ne montre pas est un fichier à part, que le volet importe après s’être affiché. */
export const SUITE_A_PART: Plugin = {
  name: 'suite-a-part',
  setup(lot) {
    lot.onResolve({ filter: /\/suite\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './suite.js', external: true } : null,
    )
  },
}

/** Le preact de ce fichier est celui du volet, qui l’a posé dans la page. */
export const PREACT_PARTAGE: Plugin = {
  name: 'preact-partage',
  setup(lot) {
    lot.onResolve({ filter: /^preact$/ }, ({ path }) => ({ path, namespace: 'partage' }))
    lot.onLoad({ filter: /.*/, namespace: 'partage' }, () => ({
      contents: 'export const { Component, Fragment, h } = globalThis.PACTE_PREACT',
    }))
  },
}
