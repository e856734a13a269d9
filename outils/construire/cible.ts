import type { BuildOptions } from 'esbuild'

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

/** Pour les moteurs d'affichage d'Office LTSC 2021 et des suivants ; chaque fichier se suffit. */
export const CIBLE: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}
