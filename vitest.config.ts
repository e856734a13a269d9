import { configDefaults, defineConfig } from 'vitest/config'
import { dUnSeulTenant } from './outils/d-un-seul-tenant.ts'
import OrdreDesEssais from './outils/ordre-des-essais.ts'
import { LONGS, SEULS, TIRAGES } from './test/longs.ts'

/** « npm run test:court » : le nom du script, que npm donne sur tout système. */
const COURTE = process.env.npm_lifecycle_event === 'test:court'

export default defineConfig({
  plugins: [dUnSeulTenant(TIRAGES)],
  test: {
    testTimeout: 30_000,
    // Ouvrir un navigateur, sur une machine occupée, prend parfois plus des dix secondes d'origine.
    hookTimeout: 30_000,
    // Même sur deux cœurs : l'un attend souvent, un navigateur ou un disque.
    maxWorkers: 2,
    // Les essais ne laissent rien derrière eux : ils partagent leurs modules, et le chargement ne se paie qu'une fois.
    isolate: false,
    // Une mémoire jeune plus grande se ramasse moins souvent.
    execArgv: ['--max-semi-space-size=64'],
    // Un fichier déjà traduit ne l'est pas deux fois : un quart du temps d'une boucle courte.
    experimental: { fsModuleCache: true },
    // Une bibliothèque prise au dépôt se charge telle quelle, comme celles de node_modules.
    server: { deps: { external: [/\/bibliotheques\//] } },
    sequence: { sequencer: OrdreDesEssais },
    reporters: ['default', './outils/rapporteur.ts'],
    projects: [
      {
        extends: true,
        test: {
          // Courts et longs ensemble : séparés, chacun chargerait ses modules dans des processus à lui.
          name: 'partages',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(COURTE ? LONGS : SEULS)],
        },
      },
      { extends: true, test: { name: 'seuls', include: COURTE ? [] : [...SEULS], isolate: true } },
    ],
  },
})
