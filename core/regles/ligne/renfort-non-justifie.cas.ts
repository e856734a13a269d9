import type { CasDeRegle } from '../cas-de-regle.ts'

export const renfortNonJustifie: CasDeRegle<'renfort-non-justifie'> = {
  regle: 'renfort-non-justifie',
  cas: [
    {
      quand: 'un renfort que rien ne décrit',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Nouveaux publics'],
        ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’action est dite renforcée, mais rien n’indique ce qui ' +
            'augmente. Préciser la file active, les publics ou les zones en plus.',
        },
      ],
      voisins: [
        { pourquoi: 'le renfort est décrit', change: { G2: 'Deux cantons de plus' } },
        { pourquoi: 'une action nouvelle', change: { C2: 'Nouvelle' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'deux années, aucune décrite',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Nouveaux publics',
        ],
        ['Enfance', 2025, 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, ''],
        ['Enfance', 2026, 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['D2', 'D3'],
          message:
            '« Bus des parents », 2025 et 2026 : l’action est dite renforcée, mais rien ' +
            'n’indique ce qui augmente. Préciser la file active, les publics ou les zones en plus.',
        },
      ],
      voisins: [{ pourquoi: 'une année décrite suffit', change: { H3: 'Deux cantons de plus' } }],
    },
  ],
}
