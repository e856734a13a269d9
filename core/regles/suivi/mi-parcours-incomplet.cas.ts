import type { CasDeRegle, ConstatAttendu } from '../cas-de-regle.ts'

const ENTETE = [
  'Axe',
  'Année',
  'Action',
  'Coût',
  'Part État',
  'Part Département',
  'Avancement quantitatif',
  'Avancement financier',
  'Avancement qualitatif',
]

/** Le vote, que le classeur ne dit pas : l'échéance annoncée est passée, ou à venir. */
const VOTE_ECHU = vote('était')
const VOTE_ATTENDU = vote('est')

function vote(verbe: 'est' | 'était'): ConstatAttendu {
  return {
    gravite: 'signalement',
    cellules: ['G1'],
    message:
      'Le rapport de mi-parcours se vote en assemblée, et le classeur ne dit ' +
      'pas si ce vote a eu lieu : le vérifier. Le texte laisse la date aux ' +
      'signataires et juge cohérente la fin mars de l’année N+2 ; la presse a annoncé ' +
      `que l’évaluation ${verbe} attendue pour le 30 juin 2026 (Le Media social).`,
  }
}

export const miParcoursIncomplet: CasDeRegle<'mi-parcours-incomplet'> = {
  regle: 'mi-parcours-incomplet',
  cas: [
    {
      quand: 'un volet du rapport manque',
      feuille: [
        ENTETE,
        [
          'Enfance',
          2025,
          'Bus des parents',
          90_000,
          45_000,
          45_000,
          '120 familles',
          '',
          'Bonne fréquentation',
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['H2'],
          message:
            '« Bus des parents », 2025 : avancement financier non renseigné. ' +
            'Compléter le rapport de mi-parcours pour cette action.',
        },
        VOTE_ECHU,
      ],
      voisins: [
        {
          pourquoi: 'tout est renseigné',
          change: { H2: '45 000 € engagés' },
          restent: [VOTE_ECHU],
        },
        {
          pourquoi: 'l’emploi d’un département',
          change: { A2: 'Emploi' },
          restent: [VOTE_ECHU],
        },
        {
          pourquoi: 'ce n’est pas un rapport de mi-parcours',
          change: { G1: 'Lieu', H1: 'Contact', I1: 'Remarques' },
        },
      ],
    },
    {
      quand: 'les trois volets manquent, avant l’échéance',
      feuille: [
        ENTETE,
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, '', '', ''],
        ['Culture', 2025, 'Chorale', 20_000, 10_000, 10_000, '', 'Soldé', 'Fait'],
      ],
      date: '2026-06-30',
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['G2', 'H2', 'I2'],
          message:
            '« Bus des parents », 2025 : avancement quantitatif, financier et qualitatif non ' +
            'renseigné. Compléter le rapport de mi-parcours pour cette action.',
        },
        {
          gravite: 'a-justifier',
          annee: 2025,
          action: 'Chorale',
          cellules: ['G3'],
          message:
            '« Chorale », 2025 : avancement quantitatif non renseigné. ' +
            'Compléter le rapport de mi-parcours pour cette action.',
        },
        VOTE_ATTENDU,
      ],
      voisins: [
        {
          pourquoi: 'tout est renseigné',
          change: { G2: '120 familles', H2: 'Soldé', I2: 'Fait', G3: '12 choristes' },
          restent: [VOTE_ATTENDU],
        },
      ],
    },
    {
      quand: 'deux colonnes du rapport, une dépense transversale',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Avancement quantitatif',
          'Avancement financier',
        ],
        ['Transversal', 2025, 'Chef de projet', 20_000, 10_000, 10_000, '', ''],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, '120 familles', 'Soldé'],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          annee: 2025,
          action: 'Chef de projet',
          cellules: ['G2', 'H2'],
          message:
            '« Chef de projet », 2025 : avancement quantitatif et financier non renseigné. ' +
            'Compléter le rapport de mi-parcours pour cette action.',
        },
        VOTE_ECHU,
      ],
      voisins: [
        {
          pourquoi: 'ce n’est pas un rapport de mi-parcours',
          change: { G1: 'Lieu', H1: 'Contact' },
        },
      ],
    },
  ],
}
