import type { CasDeRegle } from '../cas-de-regle.ts'

export const montantNegatif: CasDeRegle<'montant-negatif'> = {
  regle: 'montant-negatif',
  cas: [
    {
      quand: 'une part négative',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 95_000, -5000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['D2'],
          message:
            '« Bus des parents » : la part de la collectivité porte un montant négatif ' +
            '(−5 000 €). Corriger le signe, ou retirer ce montant du plan de financement.',
        },
      ],
      voisins: [{ pourquoi: 'zéro n’est pas négatif', change: { C2: 90_000, D2: 0 } }],
    },
    {
      quand: 'deux cellules négatives, dont une entre parenthèses',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 90_000, '(5 000)', -0.01],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['E2'],
          message:
            '« Bus des parents », 2025 : la part de l’État porte un montant négatif (−5 000 €). ' +
            'Corriger le signe, ou retirer ce montant du plan de financement.',
        },
        {
          gravite: 'bloquant',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['F2'],
          message:
            '« Bus des parents », 2025 : la part de la collectivité porte un montant négatif ' +
            '(−0,01 €). Corriger le signe, ou retirer ce montant du plan de financement.',
        },
      ],
      voisins: [{ pourquoi: 'sans parenthèses ni signe', change: { E2: 5000, F2: 0.01 } }],
    },
  ],
}
