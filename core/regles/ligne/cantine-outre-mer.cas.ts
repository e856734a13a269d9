import type { CasDeRegle } from '../cas-de-regle.ts'

export const cantineOutreMer: CasDeRegle<'cantine-outre-mer'> = {
  regle: 'cantine-outre-mer',
  cas: [
    {
      quand: 'une cantine cofinancée en outre-mer',
      feuille: [
        ['Contrat local des solidarités, Département de La Réunion'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Tarification sociale des cantines des collèges', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Tarification sociale des cantines des collèges',
          cellules: ['A3'],
          message:
            '« Tarification sociale des cantines des collèges » : la tarification sociale de la ' +
            'restauration ne peut pas être cofinancée par le contrat en outre-mer. Retirer la part de l’État ' +
            ': la restauration scolaire y a déjà son aide (PARS).',
        },
      ],
      voisins: [
        {
          pourquoi: 'en métropole',
          change: { A1: 'Contrat local des solidarités, Département du Finistère' },
        },
        { pourquoi: 'sans part de l’État', change: { C3: 0 } },
        { pourquoi: 'une autre action', change: { A3: 'Bus des parents' } },
      ],
    },
    {
      quand: 'deux années',
      feuille: [
        ['Contrat local des solidarités, Département de La Réunion'],
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        [2025, 'Cantine à 1 €, compensation des repas', 40_000, 20_000, 20_000],
        [2026, 'Cantine à 1 €, compensation des repas', 40_000, 0.01, 39_999.99],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['B3', 'B4'],
          message:
            '« Cantine à 1 €, compensation des repas », 2025 et 2026 : la tarification sociale ' +
            'de la restauration ne peut pas être cofinancée par le contrat en outre-mer. Retirer la part de ' +
            'l’État : la restauration scolaire y a déjà son aide (PARS).',
        },
      ],
      voisins: [
        { pourquoi: 'sans part de l’État', change: { D3: 0, D4: 0 } },
        { pourquoi: 'hors des années du contrat', change: { A3: 2022, A4: 2023 } },
      ],
    },
  ],
}
