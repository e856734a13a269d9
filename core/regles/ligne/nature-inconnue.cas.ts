import type { CasDeRegle } from '../cas-de-regle.ts'

export const natureInconnue: CasDeRegle<'nature-inconnue'> = {
  regle: 'nature-inconnue',
  cas: [
    {
      quand: 'une nature qui n’est aucune des trois',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'À définir', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : la nature « À définir » n’est pas reconnue. Écrire « nouvelle ' +
            '», « renforcée » ou « reconduite », par rapport à ce qui se faisait avant 2024.',
        },
      ],
      voisins: [
        { pourquoi: 'nouvelle', change: { C2: 'Nouvelle' } },
        { pourquoi: 'renforcée', change: { C2: 'Renforcée' } },
        { pourquoi: 'reconduite', change: { C2: 'Reconduite' } },
        {
          pourquoi: '« non reconduite » dit pourquoi il n’y en a pas',
          change: { C2: 'Non reconduite', D2: '', E2: '', F2: '' },
        },
      ],
    },
    {
      quand: 'une nature vide, deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', '', 90_000, 45_000, 45_000],
        ['Enfance', 2026, 'Bus des parents', '', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['D2', 'D3'],
          message:
            '« Bus des parents », 2025 et 2026 : la nature de l’action n’est pas indiquée. ' +
            'Écrire « nouvelle », « renforcée » ou « reconduite », par rapport à ce qui se faisait avant 2024.',
        },
      ],
      voisins: [
        { pourquoi: 'écrite chaque année', change: { D2: 'Nouvelle', D3: 'Nouvelle' } },
        { pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } },
      ],
    },
  ],
}
