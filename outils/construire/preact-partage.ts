import type { Plugin } from 'esbuild'

/** Le preact d’un fichier chargé après le volet est celui du volet, qui l’a posé dans la page. */
export const PREACT_PARTAGE: Plugin = {
  name: 'preact-partage',
  setup(lot) {
    lot.onResolve({ filter: /^preact$/ }, ({ path }) => ({ path, namespace: 'partage' }))
    lot.onLoad({ filter: /.*/, namespace: 'partage' }, () => ({
      contents: 'export const { Component, Fragment, h } = globalThis.PACTE_PREACT',
    }))
  },
}
