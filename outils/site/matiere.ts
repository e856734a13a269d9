import { existsSync, readdirSync, readFileSync } from 'node:fs'

const STATIQUE = 'outils/site/statique'
const GUIDES = 'docs/guides'
const IMAGES = 'docs/images'

/** Ce que le site ne tire pas des registres ; les noms sont ceux des fichiers, sans dossier. */
export interface Matiere {
  readonly statique: ReadonlyMap<string, string>
  /** Guides en Markdown. */
  readonly guides: ReadonlyMap<string, string>
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** Lit la matière du site, depuis la racine du projet. */
export function lireLaMatiere(): Matiere {
  return {
    statique: lireDossier(STATIQUE, (chemin) => readFileSync(chemin, 'utf8')),
    guides: lireDossier(GUIDES, (chemin) => readFileSync(chemin, 'utf8')),
    images: lireDossier(IMAGES, (chemin) => readFileSync(chemin)),
  }
}

function lireDossier<T>(dossier: string, lire: (chemin: string) => T): ReadonlyMap<string, T> {
  if (!existsSync(dossier)) return new Map()
  const noms = readdirSync(dossier).sort()
  return new Map(noms.map((nom) => [nom, lire(`${dossier}/${nom}`)]))
}
