import type { CasDeRegle } from '../cas-de-regle.ts'

export const cantineConditions: CasDeRegle<'cantine-conditions'> = {
  regle: 'cantine-conditions',
  cas: [
    {
      quand: 'un tarif au-dessus d’un euro',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas', 'Tarif du repas'],
        ['Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1.5],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['F2'],
          message:
            '« Cantine à 1 €, compensation des repas » : le tarif du repas est ' +
            'de 1,50 €, pour 1 € au plus. L’État ne compense pas ces repas : ' +
            'corriger la condition, ou retirer ces repas de la compensation.',
        },
      ],
      voisins: [
        { pourquoi: 'pile un euro', change: { F2: 1 } },
        { pourquoi: 'un tarif illisible', change: { F2: 'variable' } },
        {
          pourquoi: 'des moyens, sans repas à compenser',
          change: { A2: 'Cantine à 1 €, moyens administratifs' },
        },
      ],
    },
    {
      quand: 'un quotient familial au-dessus du seuil, deux années',
      feuille: [
        [
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Nombre de repas',
          'Tarif du repas',
          'Quotient familial',
        ],
        [2025, 'Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1, 1000.01],
        [2026, 'Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1, 1200],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['H2', 'H3'],
          message:
            '« Cantine à 1 €, compensation des repas », 2025 et 2026 : le seuil de quotient ' +
            'familial est de 1 000,01 €, pour 1 000 € au plus. L’État ne compense pas ces repas : corriger ' +
            'la condition, ou retirer ces repas de la compensation.',
        },
      ],
      voisins: [
        { pourquoi: 'pile au seuil', change: { H2: 1000, H3: 1000 } },
        { pourquoi: 'hors des années du contrat', change: { A2: 2022, A3: 2023 } },
      ],
    },
    {
      quand: 'un tarif d’un centime de trop, un autre sans mesure',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas', 'Tarif du repas'],
        ['Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1.01],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['F2'],
          message:
            '« Cantine à 1 €, compensation des repas » : le tarif du repas est ' +
            'de 1,01 €, pour 1 € au plus. L’État ne compense pas ces repas : ' +
            'corriger la condition, ou retirer ces repas de la compensation.',
        },
      ],
      voisins: [{ pourquoi: 'pile un euro', change: { F2: 1 } }],
    },
    {
      quand: 'une année sur deux, un régime à préciser',
      feuille: [
        [
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Nombre de repas',
          'Tarif du repas',
        ],
        [2025, 'Mise en place de la cantine à 1 €', 25_000, 12_500, 12_500, '', 1],
        [2026, 'Mise en place de la cantine à 1 €', 25_000, 12_500, 12_500, '', 2],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          action: 'Mise en place de la cantine à 1 €',
          cellules: ['G3'],
          message:
            '« Mise en place de la cantine à 1 € », 2026 : le tarif du repas ' +
            'est de 2 €, pour 1 € au plus. L’État ne compense pas ces repas : ' +
            'corriger la condition, ou retirer ces repas de la compensation.',
        },
      ],
      voisins: [{ pourquoi: 'pile un euro', change: { G3: 1 } }],
    },
    {
      quand: 'hors de l’outre-mer',
      feuille: [
        ['Contrat local des solidarités, Département du Finistère'],
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas', 'Tarif du repas'],
        ['Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1.5],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['F3'],
          message:
            '« Cantine à 1 €, compensation des repas » : le tarif du repas est ' +
            'de 1,50 €, pour 1 € au plus. L’État ne compense pas ces repas : ' +
            'corriger la condition, ou retirer ces repas de la compensation.',
        },
      ],
      voisins: [
        {
          pourquoi: 'en outre-mer, une autre règle parle',
          change: { A1: 'Contrat local des solidarités, Département de La Réunion' },
        },
      ],
    },
  ],
}
