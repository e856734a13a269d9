import type { CasDeRegle } from '../cas-de-regle.ts'

export const programmeIncoherent: CasDeRegle<'programme-incoherent'> = {
  regle: 'programme-incoherent',
  cas: [
    {
      quand: 'un axe du pacte au programme de l’emploi',
      feuille: [
        ['Axe', 'Programme', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', '102', 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : l’action est rangée dans l’axe « Enfance » et ' +
            'inscrite au programme « 102 », alors qu’elle relève du programme 304. ' +
            'Corriger le programme ou l’axe : les deux enveloppes ne sont pas fongibles.',
        },
      ],
      voisins: [
        { pourquoi: 'au programme des solidarités', change: { B2: '304' } },
        {
          pourquoi: 'les deux programmes cités ne disent pas lequel',
          change: { B2: '102 et 304' },
        },
        { pourquoi: 'rien n’est dit', change: { B2: '' } },
      ],
    },
    {
      quand: 'l’emploi au programme des solidarités, deux années',
      feuille: [
        ['Axe', 'Année', 'Programme', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Emploi', 2025, 'BOP 304', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Emploi', 2026, 'BOP 304', 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'emploi',
          action: 'Bus des parents',
          cellules: ['C2', 'C3'],
          message:
            '« Bus des parents », 2025 et 2026 : l’action est rangée dans l’axe « Emploi » et ' +
            'inscrite au programme « BOP 304 », alors qu’elle relève du programme 102. Corriger le programme ' +
            'ou l’axe : les deux enveloppes ne sont pas fongibles.',
        },
      ],
      voisins: [
        { pourquoi: 'au programme de l’emploi', change: { C2: 'BOP 102', C3: 'BOP 102' } },
        { pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } },
      ],
    },
    {
      quand: 'une année sur deux',
      feuille: [
        ['Axe', 'Année', 'Programme', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, '304', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Enfance', 2026, '102', 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          annee: 2026,
          action: 'Bus des parents',
          cellules: ['C3'],
          message:
            '« Bus des parents », 2026 : l’action est rangée dans l’axe « Enfance » et ' +
            'inscrite au programme « 102 », alors qu’elle relève du programme 304. ' +
            'Corriger le programme ou l’axe : les deux enveloppes ne sont pas fongibles.',
        },
      ],
      voisins: [{ pourquoi: 'au bon programme', change: { C3: '304' } }],
    },
  ],
}
