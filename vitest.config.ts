import { defineConfig } from 'vitest/config'

/** Les essais du cœur sont purs : ils partagent leurs modules, et le chargement ne se paie qu'une fois. */
const PURS = ['test/core/**/*.test.ts', 'test/parcours/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Même sur deux cœurs : l'un attend souvent, un navigateur ou un disque.
    maxWorkers: 2,
    reporters: ['default', './outils/rapporteur.ts'],
    projects: [
      { extends: true, test: { name: 'coeur', include: PURS, isolate: false } },
      { extends: true, test: { name: 'maison', include: ['test/**/*.test.ts'], exclude: PURS } },
    ],
  },
})
