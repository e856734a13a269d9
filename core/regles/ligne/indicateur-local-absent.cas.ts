import type { CasDeRegle } from '../cas-de-regle.ts'

export const indicateurLocalAbsent: CasDeRegle<'indicateur-local-absent'> = {
  regle: 'indicateur-local-absent',
  cas: [
    {
      quand: 'une action sans indicateur',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Indicateur local'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Familles rencontrées'],
        ['Enfance', 'Ateliers du mercredi', 'Nouvelle', 20_000, 10_000, 10_000, ''],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Ateliers du mercredi',
          cellules: ['G3'],
          message:
            '« Ateliers du mercredi » : aucun indicateur local n’est indiqué. En définir un avec ' +
            'l’État, chiffré ou qualitatif, pour suivre l’action.',
        },
      ],
      voisins: [
        { pourquoi: 'l’indicateur est écrit', change: { G3: 'Enfants inscrits' } },
        {
          pourquoi: 'la ligne dit que l’action n’est pas reconduite',
          change: { D3: '', E3: '', F3: '', H1: 'Observations', H3: 'Action non reconduite' },
        },
      ],
    },
    {
      quand: 'deux années sans indicateur',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Indicateur local',
        ],
        ['Enfance', 2025, 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, ''],
        ['Enfance', 2026, 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, ''],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['H2', 'H3'],
          message:
            '« Bus des parents », 2025 et 2026 : aucun indicateur local n’est indiqué. En ' +
            'définir un avec l’État, chiffré ou qualitatif, pour suivre l’action.',
        },
      ],
      voisins: [
        {
          pourquoi: 'écrit chaque année',
          change: { H2: 'Familles rencontrées', H3: 'Familles rencontrées' },
        },
        { pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } },
      ],
    },
  ],
}
