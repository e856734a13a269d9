import type { CasDeRegle } from '../cas-de-regle.ts'

export const anneeHorsContrat: CasDeRegle<'annee-hors-contrat'> = {
  regle: 'annee-hors-contrat',
  cas: [
    {
      quand: 'l’année d’après le contrat',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        [2027, 'Bus des parents', 90_000, 45_000, 45_000],
        [2028, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2028,
          action: 'Bus des parents',
          cellules: ['A3'],
          message:
            '« Bus des parents » : 45 000 € de crédits de l’État en 2028, alors que le contrat ' +
            'couvre 2024 à 2027. Corriger l’année, ou indiquer « pour mémoire » si ces crédits n’en font pas partie.',
        },
      ],
      voisins: [
        { pourquoi: 'dans le contrat', change: { A3: 2026 } },
        { pourquoi: 'sans part de l’État', change: { D3: 0 } },
        { pourquoi: 'une part illisible', change: { D3: 'à préciser' } },
        { pourquoi: '« pour mémoire »', change: { B3: 'Bus des parents (pour mémoire)' } },
      ],
    },
    {
      quand: 'l’année d’avant le contrat',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2023, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          annee: 2023,
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : 45 000 € de crédits de l’État en 2023, alors que le contrat ' +
            'couvre 2024 à 2027. Corriger l’année, ou indiquer « pour mémoire » si ces crédits n’en font pas partie.',
        },
      ],
      voisins: [{ pourquoi: 'la première année du contrat', change: { B2: 2024 } }],
    },
    {
      quand: 'une feuille entière d’une autre année',
      feuille: [
        ['Budget 2028'],
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Droits', 'Équipe mobile', 60_000, 30_000, 30_000],
        ['Droits', 'Chorale', 60_000, 'à préciser', 30_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2028,
          cellules: ['A1'],
          message:
            '2 lignes d’action : 75 000 € de crédits de l’État en 2028, alors que le contrat ' +
            'couvre 2024 à 2027. Corriger l’année, ou indiquer « pour mémoire » si ces crédits n’en font pas partie.',
        },
      ],
      voisins: [
        { pourquoi: 'une année du contrat', change: { A1: 'Budget 2027' } },
        {
          pourquoi: 'la feuille est « pour mémoire »',
          change: {
            A1: 'Budget 2028',
            B3: 'Bus des parents (pour mémoire)',
            B4: 'Équipe mobile (pour mémoire)',
          },
        },
      ],
    },
  ],
}
