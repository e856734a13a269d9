import { ErreurDeClasseur } from '../../erreur.ts'
import { parcourirChamps } from './champs.ts'
import { avaleDesLignes } from './guillemets.ts'

/** Un guillemet de ce fichier, oublié, avalerait-il des lignes ? */
export function aDesOrphelins(texte: string, separateur: string, largeur: number): boolean {
  let trouve = false
  try {
    parcourirChamps(
      texte,
      { separateur, surUneLigne: false },
      () => !trouve,
      () => undefined,
      (etendue) => {
        trouve ||= avaleDesLignes(texte, etendue, separateur, largeur)
        return true
      },
    )
  } catch (erreur) {
    // Jamais refermé : la lecture, elle, le dira.
    if (!(erreur instanceof ErreurDeClasseur)) throw erreur
  }
  return trouve
}
