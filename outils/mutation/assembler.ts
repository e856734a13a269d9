import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { declarations, type Essai } from './declarations.ts'

const DOSSIERS = ['nombres', 'calculs', 'regles'].map((dossier) => `test/core/${dossier}`)

/** Relit chaque règle sur de petits classeurs : le plus long, donc le dernier à chercher un mutant. */
const LE_DERNIER = 'test/core/regles/cas.test.ts'

/** Une valeur retenue cacherait à tous les essais, sauf au premier, le code qui la donne : eux aussi le couvrent. */
export const SANS_MEMOIRE: Plugin = {
  name: 'sans-memoire',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/]core[/]libelle[/]memoriser\.ts$/ }, () => ({
      contents: 'export const memoriser = (calculer) => calculer',
    }))
  },
}

type Lot = (require: (nom: string) => unknown) => void

/**
 * Les essais du dossier courant et le cœur mutés, en un seul programme déjà compilé. La fonction rendue le réévalue en
 * entier : aucun mutant n'hérite de ce qu'un autre a laissé.
 */
export async function assembler(...plugins: Plugin[]): Promise<() => Essai[]> {
  const { outputFiles } = await build({
    stdin: { contents: fichiers().map(enImport).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    // Le paquet se dit sans effet de bord : un essai n'a que cela.
    ignoreAnnotations: true,
    plugins,
  })
  const script = new Script(`(function (require) {${outputFiles[0]?.text}\n})`)
  const requerir = createRequire(join(process.cwd(), 'package.json'))
  return () => {
    const essais: Essai[] = []
    const vitest = declarations(essais)
    const lot: Lot = script.runInThisContext()
    lot((nom) => (nom === 'vitest' ? vitest : requerir(nom)))
    return essais
  }
}

function fichiers(): string[] {
  const tous = DOSSIERS.flatMap((dossier) =>
    readdirSync(dossier, { recursive: true, encoding: 'utf8' })
      .filter((nom) => nom.endsWith('.test.ts'))
      .map((nom) => `${dossier}/${nom}`)
      .sort(),
  )
  return [...tous.filter((fichier) => fichier !== LE_DERNIER), LE_DERNIER]
}

function enImport(fichier: string): string {
  return `import './${fichier}'`
}
