import type { CasDeRegle } from '../cas-de-regle.ts'

export const etatNul: CasDeRegle<'etat-nul'> = {
  regle: 'etat-nul',
  cas: [
    {
      quand: 'un zéro écrit à la part de l’État',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Ateliers du mercredi', 20_000, 0, 20_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          action: 'Ateliers du mercredi',
          cellules: ['C3'],
          message:
            '« Ateliers du mercredi » : la part de l’État est de 0 € pour un ' +
            'coût de 20 000 €. Vérifier que l’action relève bien du contrat ; ' +
            'si elle n’est pas programmée cette année, laisser la cellule vide.',
        },
      ],
      voisins: [
        { pourquoi: 'l’État finance', change: { C3: 10_000, D3: 10_000 } },
        { pourquoi: 'une cellule vide : non programmée', change: { C3: '' } },
        { pourquoi: 'un coût nul', change: { B3: 0, D3: 0 } },
      ],
    },
    {
      quand: 'un zéro alors que des tiers laissent une part',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Tiers'],
        ['Bus des parents', 90_000, 45_000, 45_000, 0],
        ['Ateliers du mercredi', 20_000, 0, 1, 19_999],
      ],
      constats: [
        {
          gravite: 'signalement',
          action: 'Ateliers du mercredi',
          cellules: ['C3'],
          message:
            '« Ateliers du mercredi » : la part de l’État est de 0 € pour un ' +
            'coût de 20 000 €. Vérifier que l’action relève bien du contrat ; ' +
            'si elle n’est pas programmée cette année, laisser la cellule vide.',
        },
      ],
      voisins: [{ pourquoi: 'les tiers paient tout', change: { D3: 0, E3: 20_000 } }],
    },
    {
      quand: 'un centime de coût suffit',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Ateliers du mercredi', 0.02, 0, 0.02],
      ],
      constats: [
        {
          gravite: 'signalement',
          action: 'Ateliers du mercredi',
          cellules: ['C3'],
          message:
            '« Ateliers du mercredi » : la part de l’État est de 0 € pour un ' +
            'coût de 0,02 €. Vérifier que l’action relève bien du contrat ; si ' +
            'elle n’est pas programmée cette année, laisser la cellule vide.',
        },
      ],
      voisins: [
        { pourquoi: 'un coût illisible', change: { B3: 'à préciser' } },
        { pourquoi: 'hors des années du contrat', change: { E1: 'Année', E2: 2025, E3: 2023 } },
      ],
    },
  ],
}
