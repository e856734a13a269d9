import { chmodSync } from 'node:fs'
import { build } from 'esbuild'
import { LU_PAR_NODE } from './lu-par-node.ts'

/** La commande : un seul fichier, sans dépendance à l'exécution, pour un démarrage rapide. */
export async function construireLaCommande(fichier: string): Promise<void> {
  await build({
    entryPoints: ['applications/commande/pacte.ts'],
    outfile: fichier,
    bundle: true,
    platform: 'node',
    target: 'node20',
    supported: LU_PAR_NODE,
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'linked',
    logLevel: 'warning',
  })
  chmodSync(fichier, 0o755)
}
