import { lireA1 } from '../../../core/grille/index.ts'
import type { EcritureDeCellule, Hote } from '../../../task-pane/hote/index.ts'
import { CORRECTIONS } from './corrections.ts'

/** Ce qui reste à écrire : les cellules que l'utilisateur n'a pas déjà mises à la bonne valeur. Ne change rien. */
export async function correctionsAFaire(hote: Hote): Promise<readonly EcritureDeCellule[]> {
  const { feuilles } = await hote.lire()
  return CORRECTIONS.flatMap((correction) => {
    const place = lireA1(correction.cellule)
    const page = feuilles.find((f) => f.nom === correction.feuille)
    if (place === null || page === undefined) return []
    const { haut, gauche, valeurs } = page
    const avant = valeurs[place.ligne - haut]?.[place.colonne - gauche] ?? ''
    return avant === correction.apres ? [] : [{ ...correction, avant }]
  })
}
