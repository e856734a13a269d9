import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Le Chromium à employer : celui de la variable PACTE_CHROMIUM, sinon le premier du PATH ; null s'il n'y en a pas. */
export function trouverChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const designe = env.PACTE_CHROMIUM
  if (designe) return estExecutable(designe) ? designe : null
  const dossiers = (env.PATH ?? '').split(delimiter)
  const candidats = NOMS.flatMap((nom) => dossiers.map((dossier) => join(dossier, nom)))
  return candidats.find(estExecutable) ?? null
}

function estExecutable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK)
    return true
  } catch {
    return false
  }
}
