import type { CasDeRegle } from '../cas-de-regle.ts'

export const axeSansAction: CasDeRegle<'axe-sans-action'> = {
  regle: 'axe-sans-action',
  cas: [
    {
      quand: 'un axe sans action',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          cellules: ['A1'],
          message:
            'Axe transition (« Transition écologique et solidaire ») : aucune action ne reçoit de crédits de l’État, sur l’ensemble du contrat. Programmer au moins une action sur cet axe.',
        },
      ],
      voisins: [
        {
          pourquoi: 'une action le finance',
          change: {
            A4: 'Transition',
            B4: 2026,
            C4: 'Garage solidaire',
            D4: 240_000,
            E4: 0.01,
            F4: 120_000,
          },
        },
        {
          pourquoi: 'une part illisible est peut-être celle qui manque',
          change: {
            A4: 'Transition',
            B4: 2026,
            C4: 'Garage solidaire',
            D4: 240_000,
            E4: 'à préciser',
            F4: 120_000,
          },
        },
        { pourquoi: 'aucun crédit nulle part', change: { E2: 0, E3: 0 } },
      ],
    },
    {
      quand: 'une métropole sans action d’emploi, son plafond écrit',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        ['Transition', 280_000],
        ['Emploi', 100_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: { type: 'metropole' },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'emploi',
          cellules: ['B5'],
          message:
            'Axe emploi (« Amplifier la politique de l’accès à l’emploi pour tous ») : aucune action ne reçoit de crédits de l’État, sur l’ensemble du contrat. Programmer au moins une action sur cet axe.',
        },
      ],
      voisins: [
        {
          pourquoi: 'l’emploi est financé',
          change: {
            A11: 'Emploi',
            B11: 2026,
            C11: 'Coups de pouce',
            D11: 40_000,
            E11: 20_000,
            F11: 20_000,
          },
        },
      ],
    },
  ],
}
