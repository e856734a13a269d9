import type { CasDeRegle } from '../cas-de-regle.ts'
import { ANNEES_ET_AXES_INCERTAINS } from './annees-et-axes-incertains.cas.ts'
import { PLANCHER_REPRIS } from './plafond-repris.cas.ts'

export const plancherAxe: CasDeRegle<'plancher-axe'> = {
  regle: 'plancher-axe',
  cas: [
    {
      quand: 'un département sous 40 % du plafond',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
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
      voisins: [
        { pourquoi: 'pile au plancher', change: { D3: 256_000, E3: 128_000, F3: 128_000 } },
        { pourquoi: 'une part illisible empêche de conclure', change: { E3: 'à préciser' } },
        { pourquoi: 'une année laissée vide', change: { E2: '', E3: '', E4: '' } },
      ],
    },
    {
      quand: 'un département, un centime sous le plancher',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 255_999.98, 127_999.99, 127_999.99],
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
            'Axe « Accès aux droits », 2026 : 127 999,99 € programmés, plancher 128 000 € (40 % ' +
            'de 320 000 €). Il manque 0,01 € : programmer au moins cette somme en plus sur les actions de cet axe.',
          etapes: [
            'taux du plancher = taux d’un département = 40 %',
            'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
            'manque = plancher − programmé = 128 000 € − 127 999,99 € = 0,01 €',
          ],
          montants: [127_999.99, 128_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        { pourquoi: 'pile au plancher', change: { D3: 256_000, E3: 128_000, F3: 128_000 } },
      ],
    },
    {
      quand: 'une métropole sous 20 % du plafond, emploi compris',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 127_999.98, 63_999.99, 63_999.99],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
        ['Emploi', 2026, 'Coups de pouce', 39_999.98, 19_999.99, 19_999.99],
      ],
      contrat: {
        type: 'metropole',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000, emploi: 100_000 },
      },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'droits',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Accès aux droits », 2026 : 63 999,99 € programmés, plancher 64 000 € (20 % de ' +
            '320 000 €). Il manque 0,01 € : programmer au moins cette somme en plus sur les actions de cet axe.',
          etapes: [
            'taux du plancher = taux d’une métropole = 20 %',
            'plancher = plafond × taux du plancher = 320 000 € × 20 % = 64 000 €',
            'manque = plancher − programmé = 64 000 € − 63 999,99 € = 0,01 €',
          ],
          montants: [63_999.99, 64_000],
          interpretations: ['appreciation'],
        },
        {
          gravite: 'bloquant',
          axe: 'emploi',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Emploi », 2026 : 19 999,99 € programmés, plancher 20 000 € (20 % de 100 000 €). ' +
            'Il manque 0,01 € : programmer au moins cette somme en plus sur les actions de cet axe.',
          etapes: [
            'taux du plancher = taux d’une métropole = 20 %',
            'plancher = plafond × taux du plancher = 100 000 € × 20 % = 20 000 €',
            'manque = plancher − programmé = 20 000 € − 19 999,99 € = 0,01 €',
          ],
          montants: [19_999.99, 20_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile aux planchers', change: { E3: 64_000, E5: 20_000 } }],
    },
    {
      quand: 'un type inconnu, sous le taux le plus bas',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 127_999.98, 63_999.99, 63_999.99],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: { plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 } },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'droits',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Accès aux droits », 2026 : 63 999,99 € programmés, plancher 64 000 € (20 % de ' +
            '320 000 €). Il manque 0,01 € au moins (le type de collectivité est inconnu : c’est le taux le ' +
            'plus bas qui est compté) : programmer au moins cette somme en plus sur les actions de cet axe.',
          etapes: [
            'taux du plancher = taux d’une métropole = 20 %',
            'plancher = plafond × taux du plancher = 320 000 € × 20 % = 64 000 €',
            'manque = plancher − programmé = 64 000 € − 63 999,99 € = 0,01 €',
          ],
          montants: [63_999.99, 64_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile au taux le plus bas', change: { E3: 64_000 } }],
    },
    {
      quand: 'des crédits sans axe reconnu',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
        ['Culture', 2026, 'Chorale', 20_000, 10_000, 10_000],
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
            'même avec les crédits dont l’axe ou l’année n’est pas reconnu (10 000 €), le plancher n’est pas atteint',
          ],
          montants: [100_000, 128_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile au plancher', change: { E3: 128_000 } }],
    },
    {
      quand: 'la Métropole de Lyon, au taux des départements',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: {
        collectivite: 'Métropole de Lyon',
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
          interpretations: ['appreciation', 'lyon'],
        },
      ],
      voisins: [{ pourquoi: 'pile au plancher', change: { E3: 128_000 } }],
    },
    {
      quand: 'sur l’ensemble du contrat',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 480_000, 240_000, 240_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
        ['Transition', 2026, 'Garage solidaire', 448_000, 224_000, 224_000],
        ['Droits', 2027, 'Équipe mobile', 300_000, 150_000, 150_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
        interpretations: { appreciation: 'contrat' },
      },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'droits',
          cellules: ['E1'],
          message:
            'Axe « Accès aux droits », ensemble du contrat : 250 000 € programmés, ' +
            'plancher 256 000 € (40 % de 640 000 €). Il manque 6 000 € : ' +
            'programmer au moins cette somme en plus sur les actions de cet axe.',
          etapes: [
            'taux du plancher = taux d’un département = 40 %',
            'plancher = plafond × taux du plancher = 640 000 € × 40 % = 256 000 €',
            'manque = plancher − programmé = 256 000 € − 250 000 € = 6 000 €',
          ],
          montants: [250_000, 256_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        {
          pourquoi: 'une année compense l’autre',
          change: { D5: 312_000, E5: 156_000, F5: 156_000 },
        },
      ],
    },
    PLANCHER_REPRIS,
    ...ANNEES_ET_AXES_INCERTAINS,
  ],
}
