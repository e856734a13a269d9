import type { CasDeRegle } from '../cas-de-regle.ts'

export const cantineUnEuro: CasDeRegle<'cantine-un-euro'> = {
  regle: 'cantine-un-euro',
  cas: [
    {
      quand: 'plus d’euros que de repas',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Cantine à 1 €, compensation des repas', 30_000, 30_000, 0, 25_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['C2'],
          message:
            '« Cantine à 1 €, compensation des repas » : l’État compense 30 000 € pour ' +
            '25 000 repas, alors que 1 € par repas donne 25 000 €, soit 5 000 € de ' +
            'trop. Ramener la part de l’État à 25 000 €, ou corriger le nombre de repas.',
          etapes: ['compensation = 25 000 repas × 1 € = 25 000 €'],
          montants: [30_000, 25_000],
          correction: { cellule: 'C2', valeur: 25_000 },
        },
      ],
      voisins: [
        { pourquoi: 'un euro par repas', change: { B2: 25_000, C2: 25_000 } },
        { pourquoi: 'un nombre de repas illisible', change: { E2: 'beaucoup' } },
        { pourquoi: 'une part de l’État illisible', change: { C2: 'à préciser' } },
        {
          pourquoi: 'des moyens ne se comptent pas en repas',
          change: { A2: 'Cantine à 1 €, moyens administratifs' },
        },
      ],
    },
    {
      quand: 'un centime de plus, et un repas entamé',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Cantine à 1 €, compensation des repas', 25_000.01, 25_000.01, 0, 25_000.9],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['C2'],
          message:
            '« Cantine à 1 €, compensation des repas » : l’État compense 25 000,01 € ' +
            'pour 25 000,9 repas, alors que 1 € par repas donne 25 000 €, soit 0,01 € de ' +
            'trop. Ramener la part de l’État à 25 000 €, ou corriger le nombre de repas.',
          etapes: ['compensation = 25 000,9 repas × 1 € = 25 000 €'],
          montants: [25_000.01, 25_000],
          correction: { cellule: 'C2', valeur: 25_000 },
        },
      ],
      voisins: [
        { pourquoi: 'le repas entamé ne compte pas', change: { B2: 25_000, C2: 25_000 } },
        {
          pourquoi: 'hors des années du contrat',
          change: {
            A1: 'Année',
            B1: 'Action',
            C1: 'Coût',
            D1: 'Part État',
            E1: 'Part Département',
            F1: 'Nombre de repas',
            A2: 2023,
            B2: 'Cantine à 1 €, compensation des repas',
            C2: 25_000.01,
            D2: 25_000.01,
            E2: 0,
            F2: 25_000,
          },
        },
      ],
    },
    {
      quand: 'aucun repas servi',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Cantine à 1 €, compensation des repas', 100, 100, 0, 0],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['C2'],
          message:
            '« Cantine à 1 €, compensation des repas » : l’État compense 100 € ' +
            'pour 0 repas, alors que 1 € par repas donne 0 €, soit 100 € de trop. ' +
            'Ramener la part de l’État à 0 €, ou corriger le nombre de repas.',
          etapes: ['compensation = 0 repas × 1 € = 0 €'],
          montants: [100, 0],
        },
      ],
      voisins: [{ pourquoi: 'un nombre de repas négatif ne se compte pas', change: { E2: -5 } }],
    },
  ],
}
