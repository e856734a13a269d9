import type { CasDeRegle } from '../cas-de-regle.ts'

export const evaluationCredits: CasDeRegle<'evaluation-credits'> = {
  regle: 'evaluation-credits',
  cas: [
    {
      quand: 'une évaluation financée',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Évaluation d’impact', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          action: 'Évaluation d’impact',
          cellules: ['C3'],
          message:
            '« Évaluation d’impact » : 10 000 € de crédits de l’État pour une évaluation. Ils ' +
            'sont pris dans le plafond de l’axe : vérifier qu’aucun crédit supplémentaire n’est attendu.',
        },
      ],
      voisins: [
        { pourquoi: 'une autre action', change: { A3: 'Ateliers du mercredi' } },
        { pourquoi: 'sans part de l’État', change: { C3: 0 } },
        { pourquoi: 'une part illisible', change: { C3: 'à préciser' } },
      ],
    },
  ],
}
