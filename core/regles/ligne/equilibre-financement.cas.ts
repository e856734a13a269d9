import type { CasDeRegle } from '../cas-de-regle.ts'

export const equilibreFinancement: CasDeRegle<'equilibre-financement'> = {
  regle: 'equilibre-financement',
  cas: [
    {
      quand: 'il manque de l’argent',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 40_000, 40_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : les financements font 80 000 € pour un coût de 90 000 €, il ' +
            'manque 10 000 €. Compléter les financements ou corriger le coût.',
          etapes: ['financements = État 40 000 € + collectivité 40 000 € = 80 000 €'],
          montants: [80_000, 90_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        { pourquoi: 'la somme fait le coût', change: { C2: 45_000, D2: 45_000 } },
        { pourquoi: 'un écart d’un euro se tolère', change: { C2: 45_000, D2: 44_999 } },
        { pourquoi: 'le coût est illisible', change: { B2: 'à préciser' } },
        { pourquoi: 'une part est illisible', change: { D2: 'à préciser' } },
        { pourquoi: 'rien n’est encore écrit', change: { C2: '', D2: '' } },
      ],
    },
    {
      quand: 'un centime de plus que la tolérance',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 44_998.99],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : les financements font 89 998,99 € pour un coût de 90 000 €, ' +
            'il manque 1,01 €. Compléter les financements ou corriger le coût.',
          etapes: ['financements = État 45 000 € + collectivité 44 998,99 € = 89 998,99 €'],
          montants: [89_998.99, 90_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'pile à la tolérance', change: { D2: 44_999 } }],
    },
    {
      quand: 'il y a de l’argent en trop, des cinq financements',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Tiers', 'FSE+', 'CEE'],
        ['Bus des parents', 90_000, 30_000, 30_000, 20_000, 10_000, 5000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : les financements font 95 000 € pour un coût de 90 000 €, il y ' +
            'a 5 000 € de trop. Réduire les financements ou corriger le coût.',
          etapes: [
            'financements = État 30 000 € + collectivité 30 000 € + ' +
              'tiers 20 000 € + FSE+ 10 000 € + CEE 5 000 € = 95 000 €',
          ],
          montants: [95_000, 90_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        { pourquoi: 'la somme fait le coût', change: { E2: 15_000 } },
        { pourquoi: 'un tiers illisible ne se juge pas', change: { E2: 'à préciser' } },
        {
          pourquoi: 'le FSE+ est compris dans la part de la collectivité',
          change: { E2: 20_000, F2: 5000, G2: 10_000 },
        },
      ],
    },
    {
      quand: 'un financement de zéro euro ne se cite pas',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 0, 80_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : les financements font 80 000 € pour un coût de 90 000 €, il ' +
            'manque 10 000 €. Compléter les financements ou corriger le coût.',
          etapes: ['financements = collectivité 80 000 € = 80 000 €'],
          montants: [80_000, 90_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        {
          pourquoi: 'hors des années du contrat',
          change: {
            A1: 'Année',
            B1: 'Action',
            C1: 'Coût',
            D1: 'Part État',
            E1: 'Part Département',
            A2: 2023,
            B2: 'Bus des parents',
            C2: 90_000,
            D2: 0,
            E2: 80_000,
          },
        },
      ],
    },
    {
      quand: 'une tolérance choisie',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 44_989.99],
      ],
      contrat: { type: 'departement', interpretations: { tolerance: 10 } },
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : les financements font 89 989,99 € pour un coût de 90 000 €, ' +
            'il manque 10,01 €. Compléter les financements ou corriger le coût.',
          etapes: ['financements = État 45 000 € + collectivité 44 989,99 € = 89 989,99 €'],
          montants: [89_989.99, 90_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'pile à la tolérance choisie', change: { D2: 44_990 } }],
    },
  ],
}
