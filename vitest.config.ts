import { defineConfig } from 'vitest/config'

/** Ces essais ne laissent rien derrière eux : ils partagent leurs modules, et le chargement ne se paie qu'une fois. */
const PURS = [
  'core',
  'formats',
  'task-pane/{etat,moteur,parcours}',
  'gas/{code,construction,fonctions,hote,liaison,menu}',
  'hotes/fichier',
  'applications/{commande,disque,rendus}',
  'applications/page/visite',
].map((dossier) => `test/${dossier}/**/*.test.ts`)

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Même sur deux cœurs : l'un attend souvent, un navigateur ou un disque.
    maxWorkers: 2,
    reporters: ['default', './outils/rapporteur.ts'],
    projects: [
      { extends: true, test: { name: 'purs', include: PURS, isolate: false } },
      { extends: true, test: { name: 'maison', include: ['test/**/*.test.ts'], exclude: PURS } },
    ],
  },
})
