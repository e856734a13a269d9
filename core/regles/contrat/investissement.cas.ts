import type { CasDeRegle } from '../cas-de-regle.ts'

export const investissement: CasDeRegle<'investissement'> = {
  regle: 'investissement',
  cas: [
    {
      quand: 'une ligne d’investissement',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Section'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Investissement'],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['G2'],
          message:
            '1 ligne d’investissement : 45 000 € de part de l’État, toutes années lues, ' +
            'sur 45 000 €. L’investissement doit rester marginal ; le texte ne fixe ' +
            'pas de seuil : vérifier que ces dépenses sont prévues par les référentiels.',
          etapes: ['Bus des parents : 45 000 €'],
        },
      ],
      voisins: [
        { pourquoi: 'du fonctionnement', change: { G2: 'Fonctionnement' } },
        { pourquoi: 'rien n’est dit', change: { G2: '' } },
      ],
    },
    {
      quand: 'deux lignes sur trois, une part illisible',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Section'],
        ['Enfance', 2025, 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Inv'],
        ['Enfance', 2025, 'Ludothèque', 'Nouvelle', 20_000, 'à préciser', 10_000, 'I'],
        ['Droits', 2025, 'Équipe mobile', 'Nouvelle', 60_000, 30_000, 30_000, 'F'],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['H2', 'H3'],
          message:
            '2 lignes d’investissement : 45 000 € de part de l’État, toutes années lues, ' +
            'sur 75 000 €. L’investissement doit rester marginal ; le texte ne fixe ' +
            'pas de seuil : vérifier que ces dépenses sont prévues par les référentiels.',
          etapes: ['Bus des parents : 45 000 €', 'Ludothèque : 0 €'],
        },
      ],
      voisins: [
        { pourquoi: 'du fonctionnement', change: { H2: 'F', H3: 'F' } },
        { pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } },
      ],
    },
    {
      quand: 'le total du contrat, ses années seules',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Section'],
        ['Enfance', 2023, 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Fonctionnement'],
        [
          'Enfance',
          2025,
          'Bus des parents',
          'Nouvelle',
          90_000,
          45_000,
          45_000,
          'Dépense d’investissement',
        ],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['H3'],
          message:
            '1 ligne d’investissement : 45 000 € de part de l’État, toutes années lues, ' +
            'sur 45 000 €. L’investissement doit rester marginal ; le texte ne fixe ' +
            'pas de seuil : vérifier que ces dépenses sont prévues par les référentiels.',
          etapes: ['Bus des parents : 45 000 €'],
        },
      ],
      voisins: [
        { pourquoi: 'un mot qui commence pareil', change: { H3: 'Indemnités' } },
        { pourquoi: 'un mot qui finit pareil', change: { H3: 'Appui' } },
      ],
    },
  ],
}
