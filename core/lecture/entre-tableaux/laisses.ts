import { type Laisse, type Ligne, somme } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { dire, type MisDeCote } from './choisir.ts'

/** Ce qui a été mis de côté, avec les crédits de l'État qu'on y lit quand ils sont autres que ceux du contrat. */
export function laissesDe(
  misDeCote: readonly MisDeCote[],
  lire: (tableau: Tableau) => readonly Ligne[],
): Laisse[] {
  return misDeCote.map((ecarte) => {
    const { tableau, raison, autresMontants } = ecarte
    const { nom } = tableau.page.feuille
    const phrase = dire(ecarte)
    if (!autresMontants) return { feuille: nom, raison, dit: phrase, partEtat: null }
    const partEtat = somme(
      lire(tableau).flatMap(({ montants }) =>
        typeof montants.partEtat === 'number' ? [montants.partEtat] : [],
      ),
    )
    return {
      feuille: nom,
      raison,
      dit: `${phrase} On y lit ${ecrireEuros(partEtat)} de crédits de l’État.`,
      partEtat,
    }
  })
}
