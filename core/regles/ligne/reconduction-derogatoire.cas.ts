import type { CasDeRegle } from '../cas-de-regle.ts'

export const reconductionDerogatoire: CasDeRegle<'reconduction-derogatoire'> = {
  regle: 'reconduction-derogatoire',
  cas: [
    {
      quand: 'une action reconduite',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Reconduite', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : la reconduction d’une action existante est une dérogation. ' +
            'Joindre l’accord du commissaire à la lutte contre la pauvreté et l’évaluation qui ' +
            'montre un impact significatif.',
        },
      ],
      voisins: [
        { pourquoi: 'une action nouvelle', change: { C2: 'Nouvelle' } },
        { pourquoi: 'une action renforcée', change: { C2: 'Renforcée' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'reconduite deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 'Reconduite', 90_000, 45_000, 45_000],
        ['Enfance', 2026, 'Bus des parents', 'Reconduite', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['D2', 'D3'],
          message:
            '« Bus des parents », 2025 et 2026 : la reconduction d’une action existante est une ' +
            'dérogation. Joindre l’accord du commissaire à la lutte contre la pauvreté et l’évaluation qui ' +
            'montre un impact significatif.',
        },
      ],
      voisins: [{ pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } }],
    },
    {
      quand: 'un libellé mal espacé, très long',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        [
          'Enfance',
          '  Accompagner   les familles\nles plus éloignées de leurs ' +
            'droits, en allant vers elles, dans tous les cantons ruraux',
          'Reconduite',
          90_000,
          45_000,
          45_000,
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action:
            'Accompagner   les familles\nles plus éloignées de leurs ' +
            'droits, en allant vers elles, dans tous les cantons ruraux',
          cellules: ['C2'],
          message:
            '« Accompagner les familles les plus éloignées de leurs droits, en allant vers ' +
            'elles, dans t… » : la reconduction d’une action existante est une dérogation. Joindre l’accord ' +
            'du commissaire à la lutte contre la pauvreté et l’évaluation qui ' +
            'montre un impact significatif.',
        },
      ],
      voisins: [{ pourquoi: 'nouvelle', change: { C2: 'Nouvelle' } }],
    },
    {
      quand: 'un libellé de quatre-vingt-dix signes se cite en entier',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        [
          'Enfance',
          'Accompagner les familles les plus éloignées de leurs droits dans tous les cantons ruraux..',
          'Reconduite',
          90_000,
          45_000,
          45_000,
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action:
            'Accompagner les familles les plus éloignées de leurs droits dans tous les cantons ruraux..',
          cellules: ['C2'],
          message:
            '« Accompagner les familles les plus éloignées de leurs droits dans tous les cantons ' +
            'ruraux.. » : la reconduction d’une action existante est une dérogation. Joindre l’accord du ' +
            'commissaire à la lutte contre la pauvreté et l’évaluation qui ' +
            'montre un impact significatif.',
        },
      ],
      voisins: [{ pourquoi: 'nouvelle', change: { C2: 'Nouvelle' } }],
    },
  ],
}
