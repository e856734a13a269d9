import type { Cas } from '../cas-de-regle.ts'

/** Ce que vaut, pour le plancher, une année à zéro ou un axe que l'on n'a pas compris. */
export const ANNEES_ET_AXES_INCERTAINS: readonly Cas[] = [
  {
    quand: 'une année programmée à zéro',
    feuille: [
      ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
      ['Droits', 2026, 'Équipe mobile', 200_000, 0, 200_000],
      ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
    ],
    contrat: {
      type: 'departement',
      plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
    },
    constats: [
      {
        gravite: 'bloquant',
        axe: 'droits',
        annee: 2026,
        cellules: ['E1'],
        message:
          'Axe « Accès aux droits », 2026 : 0 € programmés, plancher 128 000 € (40 % de 320 000 €). ' +
          'Il manque 128 000 € : programmer au moins cette somme en plus sur les actions de cet axe.',
        etapes: [
          'taux du plancher = taux d’un département = 40 %',
          'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
          'manque = plancher − programmé = 128 000 € − 0 € = 128 000 €',
        ],
        montants: [0, 128000],
        interpretations: ['appreciation'],
      },
    ],
    voisins: [{ pourquoi: 'pile au plancher', change: { D3: 256_000, E3: 128_000, F3: 128_000 } }],
  },
  {
    quand: 'ni une année vide, ni celle d’un axe non reconnu ne se jugent',
    feuille: [
      ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
      ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
      ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ['Droits', 2027, 'Équipe mobile', 10_000, '', 10_000],
      ['Culture', 2025, 'Chorale', 20_000, 0, 20_000],
    ],
    contrat: {
      type: 'departement',
      plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
    },
    constats: [
      {
        gravite: 'bloquant',
        axe: 'droits',
        annee: 2026,
        cellules: ['E1'],
        message:
          'Axe « Accès aux droits », 2026 : 100 000 € programmés, plancher 128 000 € (40 % de ' +
          '320 000 €). Il manque 28 000 € : programmer au moins cette somme en plus sur les actions de cet axe.',
        etapes: [
          'taux du plancher = taux d’un département = 40 %',
          'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
          'manque = plancher − programmé = 128 000 € − 100 000 € = 28 000 €',
        ],
        montants: [100_000, 128_000],
        interpretations: ['appreciation'],
      },
    ],
    voisins: [{ pourquoi: 'pile au plancher', change: { E3: 128_000 } }],
  },
  {
    quand: 'même avec les crédits d’un axe non reconnu, le plancher manque',
    feuille: [
      ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
      ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
      ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ['Culture et sport', 2026, 'Chorale', 1000, 500, 500],
    ],
    contrat: {
      type: 'departement',
      plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
    },
    constats: [
      {
        gravite: 'bloquant',
        axe: 'droits',
        annee: 2026,
        cellules: ['E1'],
        message:
          'Axe « Accès aux droits », 2026 : 100 000 € programmés, plancher 128 000 € (40 % de ' +
          '320 000 €). Il manque 28 000 € : programmer au moins cette somme en plus sur les actions de cet axe.',
        etapes: [
          'taux du plancher = taux d’un département = 40 %',
          'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
          'manque = plancher − programmé = 128 000 € − 100 000 € = 28 000 €',
          'même avec les crédits dont l’axe ou l’année n’est pas reconnu (500 €), le plancher n’est pas atteint',
        ],
        montants: [100000, 128000],
        interpretations: ['appreciation'],
      },
    ],
    voisins: [
      {
        pourquoi: 'ces crédits pourraient être ceux qui manquent',
        change: { D5: 56_000, E5: 28_000, F5: 28_000 },
      },
    ],
  },
  {
    quand: 'un axe non reconnu porte un autre numéro que celui qui manque',
    feuille: [
      ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Axe 1 : Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
      ['Axe 2 : Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
      ['Axe 3 : Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ['Axe 5 : Culture', 2026, 'Chorale', 56_000, 28_000, 28_000],
    ],
    contrat: {
      type: 'departement',
      plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
    },
    constats: [
      {
        gravite: 'bloquant',
        axe: 'droits',
        annee: 2026,
        cellules: ['E1'],
        message:
          'Axe « Accès aux droits », 2026 : 100 000 € programmés, plancher 128 000 € (40 % de ' +
          '320 000 €). Il manque 28 000 € : programmer au moins cette somme en plus sur les actions de cet axe.',
        etapes: [
          'taux du plancher = taux d’un département = 40 %',
          'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
          'manque = plancher − programmé = 128 000 € − 100 000 € = 28 000 €',
        ],
        montants: [100000, 128000],
        interpretations: ['appreciation'],
      },
    ],
    voisins: [{ pourquoi: 'sans numéro, on ne sait pas', change: { A5: 'Culture' } }],
  },
]
