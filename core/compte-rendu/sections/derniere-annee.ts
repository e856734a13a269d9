import { nomDAxe } from '../../constats/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { direLExposition } from '../../suivi/index.ts'
import { type Bloc, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros, TIRET } from '../mots.ts'

const { derniere } = valeurDe(anneesDuContrat)

/** Les crédits de la dernière année, et ce que les écarts non justifiés d'avant peuvent en retirer au plus. */
export function derniereAnnee({ contexte, execution: { exposition } }: Matiere): Bloc[] {
  const siens = contexte.bilans.annuels.axes.filter((b) => b.annee === derniere && b.fongible)
  const montant = (titre: string) => ({ titre, part: 3, montant: true as const })
  const tableau: Bloc = {
    genre: 'tableau',
    colonnes: [
      { titre: 'Axe', part: 4 },
      montant('Plafond'),
      montant('Plancher'),
      montant(`Programmé ${derniere}`),
    ],
    lignes: [
      ...siens.map((b) => [
        { texte: nomDAxe(b.axe), fort: true as const },
        euros(b.plafond),
        euros(b.plancher),
        euros(b.programme),
      ]),
      [{ texte: nomDAxe(null), fort: true }, TIRET, TIRET, euros(exposition.programme)],
    ],
  }
  return [
    titre(1, `Dernière année, ${derniere}`),
    siens.length === 0 ? paragraphe(`${derniere} n’est pas programmée dans le classeur.`) : tableau,
    paragraphe(direLExposition(exposition)),
  ]
}
