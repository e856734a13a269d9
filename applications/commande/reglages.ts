import { lireFichier } from '../disque/index.ts'
import { direLErreur, ErreurDEntree } from './erreur.ts'

/** Un fichier de réglages, s'il est donné ; son nom est mis devant toute erreur. */
export function lireReglages<T>(
  chemin: string | undefined,
  lire: (texte: string) => T,
): T | undefined {
  if (chemin === undefined) return undefined
  try {
    return lire(new TextDecoder().decode(lireFichier(chemin)))
  } catch (erreur) {
    throw new ErreurDEntree(`${chemin}\u00a0: ${direLErreur(erreur)}`)
  }
}
