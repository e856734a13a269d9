import type { CasDeRegle } from '../cas-de-regle.ts'

export const avenantIncomplet: CasDeRegle<'avenant-incomplet'> = {
  regle: 'avenant-incomplet',
  cas: [
    {
      quand: 'une action sans crédits dans l’avenant',
      feuille: [
        ['Avenant 2026'],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Enfance', 2026, 'Ateliers du mercredi', '', '', ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          action: 'Ateliers du mercredi',
          cellules: ['E4'],
          message:
            '« Ateliers du mercredi », 2026 : ni coût ni part de l’État dans l’avenant. Inscrire ' +
            'ses crédits, ou écrire sur la ligne que l’action n’est pas reconduite.',
        },
      ],
      voisins: [
        { pourquoi: 'ses crédits sont inscrits', change: { D4: 20_000, E4: 10_000, F4: 10_000 } },
        {
          pourquoi: 'elle n’est pas reconduite',
          change: { C4: 'Ateliers du mercredi (non reconduit)' },
        },
        { pourquoi: 'une part illisible', change: { E4: 'à préciser' } },
        { pourquoi: 'un coût inscrit', change: { D4: 20_000 } },
      ],
    },
    {
      quand: 'des zéros, sans mention d’avenant, après la première année',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Enfance', 2025, 'Ateliers du mercredi', 0, 0, 0],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Ateliers du mercredi',
          cellules: ['E3'],
          message:
            '« Ateliers du mercredi », 2025 : ni coût ni part de l’État dans l’avenant. Inscrire ' +
            'ses crédits, ou écrire sur la ligne que l’action n’est pas reconduite.',
        },
      ],
      voisins: [
        { pourquoi: 'la première année n’a pas d’avenant', change: { B2: 2024, B3: 2024 } },
      ],
    },
    {
      quand: 'sans colonne du coût',
      feuille: [
        ['Axe', 'Année', 'Action', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 45_000, 45_000],
        ['Enfance', 2025, 'Ateliers du mercredi', '', ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Ateliers du mercredi',
          cellules: ['D3'],
          message:
            '« Ateliers du mercredi », 2025 : ni coût ni part de l’État dans l’avenant. Inscrire ' +
            'ses crédits, ou écrire sur la ligne que l’action n’est pas reconduite.',
        },
      ],
      voisins: [{ pourquoi: 'la collectivité la finance', change: { E3: 10_000 } }],
    },
  ],
}
