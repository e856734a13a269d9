import { pluriel } from '../../constats/index.ts'
import { type Centimes, somme } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { type Bloc, paragraphe, titre } from '../document.ts'
import type { LigneDExecution, Matiere } from '../matiere.ts'
import { euros, nomDeLAxe, TIRET } from '../mots.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Les crédits de la dernière année, et ce que les écarts non justifiés d'avant peuvent en retirer au plus. */
export function derniereAnnee({ bilans, execution: { lignes } }: Matiere): Bloc[] {
  const siens = bilans.filter((b) => b.annee === derniere && b.fongible)
  return [
    titre(1, `Dernière année, ${derniere}`),
    ...(siens.length === 0
      ? [paragraphe(`${derniere} n’est pas programmée dans le classeur.`)]
      : [
          {
            genre: 'tableau' as const,
            colonnes: [
              { titre: 'Axe', part: 4 },
              { titre: 'Plafond', part: 3, montant: true as const },
              { titre: 'Plancher', part: 3, montant: true as const },
              { titre: `Programmé ${derniere}`, part: 3, montant: true as const },
            ],
            lignes: [
              ...siens.map((b) => [
                { texte: nomDeLAxe(b.axe), fort: true as const },
                euros(b.plafond),
                euros(b.plancher),
                euros(b.programme),
              ]),
              [
                { texte: nomDeLAxe(null), fort: true as const },
                TIRET,
                TIRET,
                euros(
                  lignes.find((l) => l.axe === null && l.annee === derniere)?.programme ?? null,
                ),
              ],
            ],
          },
        ]),
    paragraphe(direLExposition(lignes.filter((l) => l.axe === null))),
    paragraphe(
      'C’est un maximum\u00a0: le texte dit que les crédits peuvent baisser, ' +
        'et que la qualité des actions compte aussi.',
    ),
  ]
}

function direLExposition(ensembles: readonly LigneDExecution[]): string {
  const annees = Array.from({ length: derniere - premiere }, (_, i) => premiere + i)
  const parAnnee = annees.map((annee) => {
    const ligne = ensembles.find((l) => l.annee === annee)
    const connue = ligne !== undefined && ligne.suivies > 0
    return { annee, ligne, montant: connue ? ligne.nonJustifie : null }
  })
  const connus = parAnnee.flatMap(({ montant }): Centimes[] => (montant === null ? [] : [montant]))
  const details = parAnnee.map(({ annee, montant }) =>
    montant === null ? `${annee} inconnu` : `${ecrireEuros(montant)} en ${annee}`,
  )
  if (connus.length === 0) {
    return `Ce qui peut être retiré de ${derniere} n’est pas connu\u00a0: aucun crédit consommé n’est lu.`
  }
  const manquent = parAnnee.reduce(
    (n, { ligne }) => n + (ligne === undefined ? 0 : ligne.actions - ligne.suivies),
    0,
  )
  const partiel = connus.length < annees.length || manquent > 0 ? ', au moins' : ''
  const sansSuivi =
    manquent === 0 ? '' : ` ${pluriel(manquent, 'action', 'actions')} sans consommé connu.`
  return (
    `Non consommé et non justifié\u00a0: ${ecrireEuros(somme(connus))}${partiel} (${details.join(', ')}).` +
    sansSuivi
  )
}
