// Construit la commande : un seul fichier, sans dépendance à l'exécution, pour un démarrage rapide.
import { chmodSync } from 'node:fs'
import { build } from 'esbuild'

await build({
  entryPoints: ['standalone/cli/pacte.ts'],
  outfile: 'dist/pacte.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'linked',
  logLevel: 'warning',
})
chmodSync('dist/pacte.js', 0o755)
