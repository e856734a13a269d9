import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

export const RACINE = resolve(import.meta.dirname, '../..')

export interface Import {
  readonly fichier: string
  /** Tel qu'il est écrit. */
  readonly cible: string
  /** Depuis la racine ; null pour une bibliothèque. */
  readonly chemin: string | null
  /** N'existe plus à l'exécution. */
  readonly type: boolean
}

/** Les fichiers TypeScript d'un dossier, depuis la racine. */
export function fichiers(dossier: string): string[] {
  return readdirSync(join(RACINE, dossier), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => depuisLaRacine(join(e.parentPath, e.name)))
}

export function lireSource(fichier: string): string {
  return readFileSync(join(RACINE, fichier), 'utf8')
}

const IMPORT =
  /\b(?:(?:im|ex)port (type )?[^'"`;]*?)from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm

export function importsDe(fichier: string): Import[] {
  return [...lireSource(fichier).matchAll(IMPORT)].map((m) => {
    const cible = m[2] ?? m[3] ?? m[4] ?? ''
    const chemin = cible.startsWith('.')
      ? depuisLaRacine(resolve(RACINE, dirname(fichier), cible))
      : null
    return { fichier, cible, chemin, type: m[1] !== undefined }
  })
}

function depuisLaRacine(chemin: string): string {
  return relative(RACINE, chemin).split(sep).join('/')
}
