import type { CasDeRegle } from '../cas-de-regle.ts'

export const fseActionNonNouvelle: CasDeRegle<'fse-action-non-nouvelle'> = {
  regle: 'fse-action-non-nouvelle',
  cas: [
    {
      quand: 'du FSE+ sur une action renforcée',
      feuille: [
        ['Axe', 'Nature', 'Action', 'Coût', 'Part État', 'Part Département', 'FSE+'],
        ['Enfance', 'Renforcée', 'Bus des parents', 70_000, 35_000, 25_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents » : 10 000 € de FSE+ sur une action renforcée, ' +
            'alors que le FSE+ est réservé aux actions nouvelles. Remplacer ce FSE+ ' +
            'par des crédits de la collectivité, ou revoir la nature de l’action.',
          montants: [10_000, 0],
        },
      ],
      voisins: [
        { pourquoi: 'sans FSE+', change: { F2: 35_000, G2: 0 } },
        { pourquoi: 'sur une action nouvelle', change: { B2: 'Nouvelle' } },
        { pourquoi: 'un FSE+ illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'une nature inconnue', change: { B2: 'À définir' } },
        { pourquoi: 'dans l’axe Emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'du FSE+ sur une action reconduite, sur deux lignes',
      feuille: [
        ['Axe', 'Nature', 'Action', 'Coût', 'Part État', 'Part Département', 'FSE+'],
        ['Enfance', 'Reconduite', 'Bus des parents', 70_000, 35_000, 34_999.99, 0.01],
        ['Enfance', 'Reconduite', 'Bus des parents', 70_000, 35_000, 35_000, 0],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents » : 0,01 € de FSE+ sur une action reconduite, alors ' +
            'que le FSE+ est réservé aux actions nouvelles. Remplacer ce FSE+ ' +
            'par des crédits de la collectivité, ou revoir la nature de l’action.',
          montants: [0.01, 0],
        },
      ],
      voisins: [{ pourquoi: 'plus de FSE+', change: { F2: 35_000, G2: 0 } }],
    },
  ],
}
