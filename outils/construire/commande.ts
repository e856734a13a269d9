import { chmodSync } from 'node:fs'
import { build } from 'esbuild'

/** La commande : un seul fichier, sans dépendance à l'exécution, pour un démarrage rapide. */
export async function construireLaCommande(fichier: string): Promise<void> {
  await build({
    entryPoints: ['applications/commande/pacte.ts'],
    outfile: fichier,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'linked',
    logLevel: 'warning',
  })
  chmodSync(fichier, 0o755)
}
