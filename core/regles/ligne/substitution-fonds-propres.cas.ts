import type { CasDeRegle } from '../cas-de-regle.ts'

export const substitutionFondsPropres: CasDeRegle<'substitution-fonds-propres'> = {
  regle: 'substitution-fonds-propres',
  cas: [
    {
      quand: 'la collectivité met moins qu’avant',
      feuille: [
        [
          'Axe',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Part Département antérieure',
        ],
        ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 60_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['F2'],
          message:
            '« Bus des parents » : la collectivité met 45 000 €, contre 60 000 € auparavant, ' +
            'soit 15 000 € de moins sur une action qui existait déjà. Maintenir sa part, ou expliquer cette ' +
            'baisse : le contrat ne remplace pas ses fonds propres.',
          montants: [45_000, 60_000],
        },
      ],
      voisins: [
        { pourquoi: 'elle met autant', change: { G2: 45_000 } },
        { pourquoi: 'une action nouvelle', change: { C2: 'Nouvelle' } },
        { pourquoi: 'une part antérieure illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'une part illisible', change: { F2: 'à préciser' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'un centime de moins, sur une action reconduite',
      feuille: [
        [
          'Axe',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Part Département antérieure',
        ],
        ['Enfance', 'Bus des parents', 'Reconduite', 90_000, 45_000, 45_000, 45_000.01],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['F2'],
          message:
            '« Bus des parents » : la collectivité met 45 000 €, contre 45 000,01 € auparavant, ' +
            'soit 0,01 € de moins sur une action qui existait déjà. Maintenir sa part, ou expliquer cette ' +
            'baisse : le contrat ne remplace pas ses fonds propres.',
          montants: [45_000, 45_000.01],
        },
      ],
      voisins: [{ pourquoi: 'autant qu’avant', change: { G2: 45_000 } }],
    },
  ],
}
