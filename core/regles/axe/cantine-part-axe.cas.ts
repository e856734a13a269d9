import type { CasDeRegle } from '../cas-de-regle.ts'

export const cantinePartAxe: CasDeRegle<'cantine-part-axe'> = {
  regle: 'cantine-part-axe',
  cas: [
    {
      quand: 'la cantine au-dessus de 30 % de l’axe',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Transition', 2026, 'Cantine à 1 €, compensation des repas', 40_000, 40_000, 0, 40_000],
        ['Transition', 2026, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          annee: 2026,
          cellules: ['E2'],
          message:
            'Axe « Transition écologique et solidaire », 2026 : 40 000 € de part de l’État pour ' +
            'la cantine (1 action), maximum 36 000 € (30 % de 120 000 €). Baisser la part de l’État de ces ' +
            'actions de 5 714,29 € : la collectivité porte la différence.',
          etapes: [
            'Cantine à 1 €, compensation des repas : 40 000 €',
            'cantine = 40 000 €',
            'maximum = 30 % × 120 000 € = 36 000 €',
            'dépassement = 4 000 €',
            'baisse = dépassement ÷ 70 % = 5 714,29 €, car elle abaisse aussi les crédits de l’axe',
          ],
          montants: [40_000, 36_000],
          interpretations: ['cantineDenominateur', 'cantineNumerateur'],
          correction: { cellule: 'E2', valeur: 34_285.71 },
        },
      ],
      voisins: [
        { pourquoi: 'sous 30 %', change: { D3: 200_000, E3: 100_000, F3: 100_000 } },
        { pourquoi: 'une part de l’axe illisible', change: { E3: 'à préciser' } },
      ],
    },
    {
      quand: 'un centime au-dessus, deux cantines',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        [
          'Transition',
          2026,
          'Cantine à 1 €, compensation des repas',
          20_000.01,
          20_000.01,
          0,
          21_000,
        ],
        [
          'Transition',
          2026,
          'Cantine des collèges, compensation des repas',
          10_000,
          10_000,
          0,
          10_000,
        ],
        ['Transition', 2026, 'Garage solidaire', 139_999.98, 69_999.99, 69_999.99, ''],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          annee: 2026,
          cellules: ['E2', 'E3'],
          message:
            'Axe « Transition écologique et solidaire », 2026 : 30 000,01 € de part de l’État ' +
            'pour la cantine (2 actions), maximum 30 000 € (30 % de 100 000 €). Baisser la part de l’État de ' +
            'ces actions de 0,02 € : la collectivité porte la différence.',
          etapes: [
            'Cantine à 1 €, compensation des repas : 20 000,01 €',
            'Cantine des collèges, compensation des repas : 10 000 €',
            'cantine = 30 000,01 €',
            'maximum = 30 % × 100 000 € = 30 000 €',
            'dépassement = 0,01 €',
            'baisse = dépassement ÷ 70 % = 0,02 €, car elle abaisse aussi les crédits de l’axe',
          ],
          montants: [30_000.01, 30_000],
          interpretations: ['cantineDenominateur', 'cantineNumerateur'],
        },
      ],
      voisins: [{ pourquoi: 'pile à 30 %', change: { E2: 20_000, E4: 70_000 } }],
    },
    {
      quand: 'mesurée au plafond notifié',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Transition', 2026, 'Cantine à 1 €, compensation des repas', 40_000, 40_000, 0, 40_000],
        ['Transition', 2026, 'Garage solidaire', 300_000, 150_000, 150_000, ''],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 100_000 },
        interpretations: { cantineDenominateur: 'plafond' },
      },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          annee: 2026,
          cellules: ['E2'],
          message:
            'Axe « Transition écologique et solidaire », 2026 : 40 000 € de part de l’État pour ' +
            'la cantine (1 action), maximum 30 000 € (30 % de 100 000 €). Baisser la part de l’État de ces ' +
            'actions de 10 000 € : la collectivité porte la différence.',
          etapes: [
            'Cantine à 1 €, compensation des repas : 40 000 €',
            'cantine = 40 000 €',
            'maximum = 30 % × 100 000 € = 30 000 €',
            'dépassement = 10 000 €',
          ],
          montants: [40_000, 30_000],
          interpretations: ['cantineDenominateur', 'cantineNumerateur'],
          correction: { cellule: 'E2', valeur: 30_000 },
        },
      ],
      voisins: [{ pourquoi: 'pile à 30 % du plafond', change: { E2: 30_000 } }],
    },
    {
      quand: 'les moyens comptés avec la compensation',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Transition', 2026, 'Cantine à 1 €, moyens administratifs', 80_000, 40_000, 40_000, ''],
        ['Transition', 2026, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
      ],
      contrat: { type: 'departement', interpretations: { cantineNumerateur: 'tarification' } },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          annee: 2026,
          cellules: ['E2'],
          message:
            'Axe « Transition écologique et solidaire », 2026 : 40 000 € de part de l’État pour ' +
            'la cantine (1 action), maximum 36 000 € (30 % de 120 000 €). Baisser la part de l’État de ces ' +
            'actions de 5 714,29 € : la collectivité porte la différence.',
          etapes: [
            'Cantine à 1 €, moyens administratifs : 40 000 €',
            'cantine = 40 000 €',
            'maximum = 30 % × 120 000 € = 36 000 €',
            'dépassement = 4 000 €',
            'baisse = dépassement ÷ 70 % = 5 714,29 €, car elle abaisse aussi les crédits de l’axe',
          ],
          montants: [40_000, 36_000],
          interpretations: ['cantineDenominateur', 'cantineNumerateur'],
        },
      ],
      voisins: [{ pourquoi: 'sous 30 %', change: { E3: 100_000 } }],
    },
    {
      quand: 'une année sur deux, une cantine sans crédits à part',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Transition', 2025, 'Cantine à 1 €, compensation des repas', 20_000, 20_000, 0, 20_000],
        ['Transition', 2025, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
        ['Transition', 2026, 'Cantine à 1 €, compensation des repas', 40_000, 40_000, 0, 40_000],
        ['Transition', 2026, 'Cantine des collèges, compensation des repas', 0, 0, 0, 0],
        ['Transition', 2026, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
        ['Transition', 2027, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          annee: 2026,
          cellules: ['E4'],
          message:
            'Axe « Transition écologique et solidaire », 2026 : 40 000 € de part de l’État pour ' +
            'la cantine (1 action), maximum 36 000 € (30 % de 120 000 €). Baisser la part de l’État de ces ' +
            'actions de 5 714,29 € : la collectivité porte la différence.',
          etapes: [
            'Cantine à 1 €, compensation des repas : 40 000 €',
            'cantine = 40 000 €',
            'maximum = 30 % × 120 000 € = 36 000 €',
            'dépassement = 4 000 €',
            'baisse = dépassement ÷ 70 % = 5 714,29 €, car elle abaisse aussi les crédits de l’axe',
          ],
          montants: [40_000, 36_000],
          interpretations: ['cantineDenominateur', 'cantineNumerateur'],
          correction: { cellule: 'E4', valeur: 34_285.71 },
        },
      ],
      voisins: [{ pourquoi: 'sous 30 %', change: { E4: 30_000 } }],
    },
  ],
}
