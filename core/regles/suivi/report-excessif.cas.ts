import type { CasDeRegle, ConstatAttendu } from '../cas-de-regle.ts'

const ENTETE = [
  'Axe',
  'Année',
  'Action',
  'Coût',
  'Part État',
  'Part Département',
  'Crédits consommés',
  'Report',
  'Accord sur le report',
]

/** 20 000 € reportés en 2026 dans l'axe Enfance, quand 2025 laisse 5 000 €. */
const TROP_REPORTE: ConstatAttendu = {
  gravite: 'a-justifier',
  axe: 'enfance',
  annee: 2026,
  cellules: ['H3'],
  message:
    'Axe « Enfance », 2026 : report de 20 000 € inscrit, alors que 2025 laisse 5 000 € ' +
    '(45 000 € programmés, 40 000 € consommés). Pacte ne compte pas la marge laissée sous le plafond ' +
    'comme un crédit à reporter : ramener le report à 5 000 €, ou le justifier.',
  etapes: [
    'non consommé en 2025 = programmé − consommé = 45 000 € − 40 000 €',
    'report en trop = 20 000 € − 5 000 € = 15 000 €',
  ],
  montants: [20_000, 5000],
}

export const reportExcessif: CasDeRegle<'report-excessif'> = {
  regle: 'report-excessif',
  cas: [
    {
      quand: 'un report plus grand que le non-consommé',
      feuille: [
        ENTETE,
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 40_000, 0, ''],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000, '', 20_000, 'Avenant n° 2'],
      ],
      constats: [TROP_REPORTE],
      voisins: [
        { pourquoi: 'pile le non-consommé', change: { H3: 5000 } },
        { pourquoi: 'une consommation manque', change: { G2: '' } },
        { pourquoi: 'une consommation illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'l’année d’avant est illisible', change: { E2: 'à préciser' } },
      ],
    },
    {
      quand: 'un centime de trop, tout étant consommé',
      feuille: [
        ENTETE,
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 50_000, 0, ''],
        ['Enfance', 2025, 'Ateliers du mercredi', 20_000, 10_000, 10_000, 10_000, 0, ''],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000, '', 0.01, 'Avenant n° 2'],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['H4'],
          message:
            'Axe « Enfance », 2026 : report de 0,01 € inscrit, alors que 2025 laisse 0 € ' +
            '(55 000 € programmés, 60 000 € consommés). Pacte ne compte pas la marge laissée sous ' +
            'le plafond comme un crédit à reporter : ramener le report à 0 €, ou le justifier.',
          etapes: [
            'non consommé en 2025 = programmé − consommé = 55 000 € − 60 000 €',
            'report en trop = 0,01 € − 0 € = 0,01 €',
          ],
          montants: [0.01, 0],
        },
      ],
      voisins: [{ pourquoi: 'aucun report', change: { H4: 0 } }],
    },
    {
      quand: 'ni un autre axe, ni une autre année ne comptent',
      feuille: [
        ENTETE,
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 0, 0, ''],
        ['Droits', 2025, 'Équipe mobile', 60_000, 30_000, 30_000, 0, 0, ''],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 40_000, 0, ''],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000, '', 20_000, 'Avenant n° 2'],
      ],
      constats: [{ ...TROP_REPORTE, cellules: ['H5'] }],
      voisins: [{ pourquoi: 'pile le non-consommé', change: { H5: 5000 } }],
    },
  ],
}
