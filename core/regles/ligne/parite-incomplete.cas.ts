import type { CasDeRegle } from '../cas-de-regle.ts'

export const pariteIncomplete: CasDeRegle<'parite-incomplete'> = {
  regle: 'parite-incomplete',
  cas: [
    {
      quand: 'l’État sous la moitié',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 30_000, 60_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’État finance 30 000 €, pour une part de ' +
            '45 000 € à parité, soit 15 000 € de moins. Rétablir la parité, ' +
            'ou indiquer pourquoi la collectivité accepte de porter davantage.',
          etapes: [
            'assiette = coût = 90 000 €',
            'part de l’État = assiette × parité = 90 000 € × 50 % = 45 000 €',
          ],
          montants: [30_000, 45_000],
          interpretations: ['pariteIncomplete', 'tolerance', 'ordre'],
        },
      ],
      voisins: [
        { pourquoi: 'à parité', change: { C2: 45_000, D2: 45_000 } },
        { pourquoi: 'un euro de moins se tolère', change: { C2: 44_999, D2: 45_001 } },
        { pourquoi: 'sans part de l’État, l’action n’est pas programmée', change: { C2: '' } },
        { pourquoi: 'une part de zéro est une autre règle', change: { C2: 0, D2: 90_000 } },
      ],
    },
    {
      quand: 'un centime de moins que la tolérance',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 44_998.99, 45_001.01],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’État finance 44 998,99 €, pour une part ' +
            'de 45 000 € à parité, soit 1,01 € de moins. Rétablir la parité, ' +
            'ou indiquer pourquoi la collectivité accepte de porter davantage.',
          etapes: [
            'assiette = coût = 90 000 €',
            'part de l’État = assiette × parité = 90 000 € × 50 % = 45 000 €',
          ],
          montants: [44_998.99, 45_000],
          interpretations: ['pariteIncomplete', 'tolerance', 'ordre'],
        },
      ],
      voisins: [{ pourquoi: 'pile à la tolérance', change: { C2: 44_999, D2: 45_001 } }],
    },
    {
      quand: 'sans coût, face à la collectivité',
      feuille: [
        ['Action', 'Part État', 'Part Département', 'FSE+'],
        ['Bus des parents', 30_000, 30_000, 10_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : l’État finance 30 000 €, alors que la collectivité ' +
            'et le FSE+ apportent 40 000 €, soit 10 000 € de moins. Rétablir la ' +
            'parité, ou indiquer pourquoi la collectivité accepte de porter davantage.',
          etapes: ['sans coût, part de l’État = part de la collectivité + FSE+ = 40 000 €'],
          montants: [30_000, 40_000],
          interpretations: ['pariteIncomplete', 'tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'autant que la collectivité et le FSE+', change: { B2: 40_000 } }],
    },
    {
      quand: 'la parité incomplète tenue pour bloquante',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 10_000, 60_000, 30_000],
      ],
      contrat: { type: 'departement', interpretations: { pariteIncomplete: 'bloquant' } },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D2'],
          message:
            '« Plateforme SLIME », 2025 : l’État finance 10 000 €, pour une part ' +
            'de 35 000 € à parité, soit 25 000 € de moins. Rétablir la parité, ' +
            'ou indiquer pourquoi la collectivité accepte de porter davantage.',
          etapes: [
            'assiette = coût − CEE = 100 000 € − 30 000 € = 70 000 €',
            'part à parité = assiette × parité = 70 000 € × 50 % = 35 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 30 000 € = 40 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 35 000 € ; 40 000 € = 35 000 €',
          ],
          montants: [10_000, 35_000],
          interpretations: ['pariteIncomplete', 'tolerance', 'ordre', 'cee'],
        },
      ],
      voisins: [
        { pourquoi: 'à parité de ce que les CEE laissent', change: { D2: 35_000, E2: 35_000 } },
      ],
    },
  ],
}
