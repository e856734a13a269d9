import { accessSync, constants } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

/** Le même moteur sans l'habillage d'un navigateur de bureau : une page y coûte deux fois moins. */
export const SANS_FENETRE = 'chromium-headless-shell'

const NOMS = [SANS_FENETRE, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Le Chromium à employer : celui de la variable PACTE_CHROMIUM, sinon le premier du PATH, de préférence sans fenêtre ;
 * null s'il n'y en a pas.
 */
export function trouverChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const designe = env.PACTE_CHROMIUM
  if (designe) return estExecutable(designe) ? designe : null
  const dossiers = (env.PATH ?? '').split(delimiter)
  const candidats = NOMS.flatMap((nom) => dossiers.map((dossier) => join(dossier, nom)))
  return candidats.find(estExecutable) ?? null
}

export function estSansFenetre(chemin: string): boolean {
  return basename(chemin) === SANS_FENETRE
}

function estExecutable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK)
    return true
  } catch {
    return false
  }
}
