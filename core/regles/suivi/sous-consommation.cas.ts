import type { CasDeRegle, ConstatAttendu } from '../cas-de-regle.ts'

const ENTETE = [
  'Axe',
  'Année',
  'Action',
  'Coût',
  'Part État',
  'Part Département',
  'Crédits consommés',
  'Justification de l’écart',
]

/** 30 000 € consommés sur 45 000 €, en 2025, sans raison qui compte. */
const NON_CONSOMMES: ConstatAttendu = {
  gravite: 'a-justifier',
  axe: 'enfance',
  annee: 2025,
  action: 'Bus des parents',
  cellules: ['G2'],
  message:
    '« Bus des parents », 2025 : 30 000 € consommés sur 45 000 € programmés. Sans ' +
    'justification valable, les crédits nouveaux de 2026 peuvent baisser de 15 000 € au plus, à ' +
    'l’appréciation du préfet. Indiquer la raison de l’écart.',
  etapes: ['baisse maximale = crédits − engagés = 45 000 € − 30 000 € = 15 000 €'],
  montants: [30_000, 45_000],
  interpretations: ['justification'],
}

export const sousConsommation: CasDeRegle<'sous-consommation'> = {
  regle: 'sous-consommation',
  cas: [
    {
      quand: 'des crédits non consommés, sans raison écrite',
      feuille: [ENTETE, ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 30_000, '']],
      constats: [NON_CONSOMMES],
      voisins: [
        { pourquoi: 'la raison est écrite', change: { H2: 'Recrutement décalé de quatre mois' } },
        { pourquoi: 'tout est consommé', change: { G2: 45_000 } },
        { pourquoi: 'davantage que prévu', change: { G2: 45_000.01 } },
        { pourquoi: 'la consommation n’est pas encore connue', change: { G2: '' } },
        { pourquoi: 'une consommation illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
        { pourquoi: 'la dernière année n’a pas de suivante', change: { B2: 2027 } },
        { pourquoi: 'hors des années du contrat', change: { B2: 2023 } },
      ],
    },
    {
      quand: 'la première année, en continuité',
      feuille: [
        ENTETE,
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 44_999.99, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          annee: 2024,
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents », 2024 : 44 999,99 € consommés sur 45 000 € programmés. Pas de ' +
            'reprise automatique en 2025 ; l’écart de 0,01 € peut toutefois compter dans l’ajustement de la ' +
            'dernière année. Indiquer la raison de l’écart.',
          etapes: ['baisse maximale = crédits − engagés = 45 000 € − 44 999,99 € = 0,01 €'],
          montants: [44_999.99, 45_000],
          interpretations: ['justification'],
        },
      ],
      voisins: [{ pourquoi: 'tout est consommé', change: { G2: 45_000 } }],
    },
    {
      quand: 'une raison écrite, tenue pour sans effet',
      feuille: [
        ENTETE,
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 30_000, 'Recrutement décalé'],
      ],
      contrat: { type: 'departement', interpretations: { justification: 'sans-effet' } },
      constats: [NON_CONSOMMES],
      voisins: [{ pourquoi: 'tout est consommé', change: { G2: 45_000 } }],
    },
    {
      quand: 'une action sur deux lignes',
      feuille: [
        ENTETE,
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 30_000, ''],
        ['Enfance', 2025, 'Bus des parents', 10_000, 0, 10_000, '', ''],
      ],
      constats: [{ ...NON_CONSOMMES, cellules: ['G2', 'G3'] }],
      voisins: [
        {
          pourquoi: 'une ligne qui a des crédits ne dit pas sa consommation',
          change: { E3: 5000 },
        },
        { pourquoi: 'une consommation illisible', change: { G3: '?' } },
        { pourquoi: 'une seule ligne porte la raison', change: { H3: 'Recrutement décalé' } },
      ],
    },
  ],
}
