import type { CasDeRegle } from '../cas-de-regle.ts'

export const tiersSuperieursCout: CasDeRegle<'tiers-superieurs-cout'> = {
  regle: 'tiers-superieurs-cout',
  cas: [
    {
      quand: 'des tiers au-dessus du coût',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Cofinancements tiers'],
        ['Bus des parents', 90_000, 0, 0, 95_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['E2'],
          message:
            '« Bus des parents » : les tiers apportent 95 000 € pour un coût de ' +
            '90 000 €, soit 5 000 € de trop. Corriger ces financements ou le coût : en ' +
            'attendant, l’équilibre et la parité de l’action ne sont pas vérifiés.',
          etapes: ['tiers + CEE = 95 000 € + 0 € = 95 000 €'],
          montants: [95_000, 90_000],
        },
      ],
      voisins: [
        { pourquoi: 'des tiers au coût, pas davantage', change: { E2: 90_000 } },
        { pourquoi: 'un tiers illisible', change: { E2: 'à préciser' } },
      ],
    },
    {
      quand: 'des CEE au-dessus du coût',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 0, 0, 100_000.01],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['F2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE apportent 100 000,01 € pour un coût ' +
            'de 100 000 €, soit 0,01 € de trop. Corriger ces financements ou le coût : ' +
            'en attendant, l’équilibre et la parité de l’action ne sont pas vérifiés.',
          etapes: ['tiers + CEE = 0 € + 100 000,01 € = 100 000,01 €'],
          montants: [100_000.01, 100_000],
        },
      ],
      voisins: [
        { pourquoi: 'pile au coût', change: { F2: 100_000 } },
        { pourquoi: 'hors des années du contrat', change: { A2: 2023 } },
      ],
    },
    {
      quand: 'les tiers et les CEE ensemble',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'CEE', 'Cofinancements tiers'],
        ['Plateforme SLIME', 100_000, 0, 0, 60_000, 50_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Plateforme SLIME',
          cellules: ['F2'],
          message:
            '« Plateforme SLIME » : les tiers et les CEE apportent 110 000 € pour un coût ' +
            'de 100 000 €, soit 10 000 € de trop. Corriger ces financements ou le coût : ' +
            'en attendant, l’équilibre et la parité de l’action ne sont pas vérifiés.',
          etapes: ['tiers + CEE = 50 000 € + 60 000 € = 110 000 €'],
          montants: [110_000, 100_000],
        },
      ],
      voisins: [{ pourquoi: 'ensemble, ils font le coût', change: { F2: 40_000 } }],
    },
  ],
}
