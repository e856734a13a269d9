import { existsSync } from 'node:fs'
import { construireLaCommande } from './commande.ts'
import { construireTout } from './construire.ts'

/**
 * Ce que npm fait faire à l'installation du projet. « npx pacte » le demande aussi, la première fois sur un poste :
 * lui ne construit que la commande, et seulement si elle manque ; il ne touche à rien d'autre.
 */
export async function preparer(
  env: Readonly<Record<string, string | undefined>>,
  dist = 'dist',
): Promise<void> {
  if (env.npm_command !== 'exec') {
    await construireTout([], env, dist)
    return
  }
  const commande = `${dist}/pacte.js`
  if (!existsSync(commande)) await construireLaCommande(commande)
}
