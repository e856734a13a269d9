import { mkdirSync, renameSync, rmSync } from 'node:fs'

/**
 * Écrit un dossier à côté de celui qu'il remplace, puis le remplace d'un coup une fois complet : qui s'en sert
 * pendant ce temps n'en voit jamais la moitié. `ecrire` reçoit le dossier de chantier, vide.
 */
export async function remplacer(
  dossier: string,
  ecrire: (chantier: string) => void | Promise<void>,
): Promise<void> {
  const chantier = `${dossier}-${process.pid}`
  try {
    mkdirSync(chantier, { recursive: true })
    await ecrire(chantier)
    rmSync(dossier, { recursive: true, force: true })
    renameSync(chantier, dossier)
  } finally {
    rmSync(chantier, { recursive: true, force: true })
  }
}
