import type { CasDeRegle } from '../cas-de-regle.ts'

export const reportSansAccord: CasDeRegle<'report-sans-accord'> = {
  regle: 'report-sans-accord',
  cas: [
    {
      quand: 'un report sans accord écrit',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Report',
          'Accord sur le report',
        ],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 10_000, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents », 2025 : report de 10 000 € sans accord indiqué. Indiquer ' +
            'l’accord (date, signataires), ou retirer le report : sans accord, Pacte ne relève pas le plafond.',
          interpretations: ['report'],
        },
      ],
      voisins: [
        { pourquoi: 'l’accord est écrit', change: { H2: 'Avenant n° 2, accord du préfet' } },
        { pourquoi: 'aucun report', change: { G2: 0 } },
        { pourquoi: 'un report illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'un report sans accord, quand un report ne relève pas le plafond',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Report',
          'Accord sur le report',
        ],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 10_000, ''],
      ],
      contrat: { type: 'departement', interpretations: { report: 'sans-effet' } },
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents », 2025 : report de 10 000 € sans accord indiqué. Indiquer ' +
            'l’accord (date, signataires), ou retirer le report.',
          interpretations: ['report'],
        },
      ],
      voisins: [{ pourquoi: 'l’accord est écrit', change: { H2: 'Avenant n° 2' } }],
    },
  ],
}
