import { type Contexte, feuillesDe } from '../../hote/index.ts'
import type { Sens, Traducteur } from './traduire.ts'

/** Une formule à réécrire ; ligne et colonne comptées à partir de 0. */
export interface Retouche {
  readonly feuille: string
  readonly ligne: number
  readonly colonne: number
  readonly avant: string
  readonly apres: string
}

/**
 * Les formules du classeur que l'autre tableur ne comprendrait pas, dans l'ordre des feuilles ; un appel par
 * feuille.
 */
export function relever(contexte: Contexte, traduire: Traducteur, sens: Sens): Retouche[] {
  return feuillesDe(contexte).flatMap((page) => {
    contexte.respirer()
    const feuille = page.getName()
    const formules = page.getDataRange().getFormulas()
    return formules.flatMap((rangee, ligne) =>
      rangee.flatMap((avant, colonne) => {
        const apres = traduire(avant, sens)
        return apres === avant ? [] : [{ feuille, ligne, colonne, avant, apres }]
      }),
    )
  })
}
