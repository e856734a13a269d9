import type { CasDeRegle } from '../cas-de-regle.ts'

export const porteurCommune: CasDeRegle<'porteur-commune'> = {
  regle: 'porteur-commune',
  cas: [
    {
      quand: 'un CCAS porte l’action d’une métropole',
      feuille: [
        ['Axe', 'Action', 'Porteur', 'Coût', 'Part État', 'Part Métropole'],
        ['Droits', 'Équipe mobile', 'CCAS de Rennes', 60_000, 30_000, 30_000],
      ],
      contrat: { type: 'metropole' },
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Équipe mobile',
          cellules: ['B2'],
          message:
            '« Équipe mobile » : l’action est portée par « CCAS de Rennes ». Prévoir une ' +
            'convention avec ce porteur et lui subdéléguer les crédits de l’État (30 000 €).',
          etapes: ['total confié à « CCAS de Rennes » : 30 000 €'],
        },
      ],
      voisins: [{ pourquoi: 'la métropole la porte', change: { C2: 'Rennes Métropole' } }],
    },
    {
      quand: 'un porteur, deux actions, deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Porteur', 'Coût', 'Part État', 'Part Métropole'],
        ['Droits', 2025, 'Équipe mobile', 'CCAS de Rennes', 60_000, 30_000, 30_000],
        ['Droits', 2026, 'Équipe mobile', 'CCAS de Rennes', 60_000, 30_000, 30_000],
        ['Culture', 2026, 'Chorale', 'CCAS de Rennes', 20_000, 'à préciser', 10_000],
      ],
      contrat: { type: 'metropole' },
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Équipe mobile',
          cellules: ['C2', 'C3'],
          message:
            '« Équipe mobile », 2025 et 2026 : l’action est portée par « CCAS ' +
            'de Rennes ». Prévoir une convention avec ce porteur et lui subdéléguer ' +
            'les crédits de l’État (30 000 € en 2025 et 30 000 € en 2026).',
          etapes: [
            'total confié à « CCAS de Rennes » : 30 000 € en 2025 et 30 000 € en 2026, ' +
              'sans compter une part inconnue',
          ],
        },
        {
          gravite: 'signalement',
          annee: 2026,
          action: 'Chorale',
          cellules: ['C4'],
          message:
            '« Chorale », 2026 : l’action est portée par « CCAS de Rennes ». Prévoir une ' +
            'convention avec ce porteur et lui subdéléguer les crédits de l’État (montant inconnu).',
          etapes: [
            'total confié à « CCAS de Rennes » : 30 000 € en 2025 et 30 000 € en 2026, ' +
              'sans compter une part inconnue',
          ],
        },
      ],
      voisins: [
        {
          pourquoi: 'la métropole les porte',
          change: { D2: 'Rennes Métropole', D3: 'Rennes Métropole', D4: 'Rennes Métropole' },
        },
        { pourquoi: 'hors des années du contrat', change: { B2: 2021, B3: 2022, B4: 2023 } },
      ],
    },
  ],
}
