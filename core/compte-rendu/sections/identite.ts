import { type Contrat, INTITULES_DES_TYPES } from '../../modele/index.ts'
import { ecrireDate } from '../../nombres/index.ts'
import { A_COMPLETER, type Bloc, fiche, ouACompleter, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'

export function identite({ contexte: { contrat } }: Matiere): Bloc[] {
  const { collectivite, signature, annees } = contrat
  return [
    titre(1, 'Identité du contrat'),
    fiche([
      ['Collectivité', ouACompleter(collectivite.nom)],
      ['Type', ouACompleter(collectivite.type && INTITULES_DES_TYPES[collectivite.type])],
      ['Années lues dans le classeur', ouACompleter(annees.join(', '))],
      ['Signature du contrat', ouACompleter(signature && ecrireDate(signature.date))],
      ['Avenants cités', ouACompleter(avenantsDe(contrat).join(', '))],
      ['Vote du rapport par l’assemblée', A_COMPLETER],
    ]),
  ]
}

/** Ce que les lignes écrivent de leur avenant, et les feuilles qui s'en disent un. */
function avenantsDe({ lignes, vues }: Contrat): string[] {
  const ecrits = lignes.flatMap(({ textes, annee }) =>
    textes.avenant ? [annee === null ? textes.avenant : `${textes.avenant} (${annee})`] : [],
  )
  const feuilles = vues.flatMap(({ mentionAvenant, feuille }) =>
    mentionAvenant ? [`feuille «\u00a0${feuille}\u00a0»`] : [],
  )
  return [...new Set([...ecrits, ...feuilles])]
}
