import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Site } from './generer.ts'

/** Écrit le site dans un dossier, qu'il remplace en entier. */
export function poserLeSite(site: Site, dossier: string): void {
  rmSync(dossier, { recursive: true, force: true })
  for (const [chemin, contenu] of site) {
    const fichier = join(dossier, chemin)
    mkdirSync(dirname(fichier), { recursive: true })
    writeFileSync(fichier, contenu)
  }
}
