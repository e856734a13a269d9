import type { CasDeRegle } from '../cas-de-regle.ts'

export const totalIncoherent: CasDeRegle<'total-incoherent'> = {
  regle: 'total-incoherent',
  cas: [
    {
      quand: 'un total qui n’est pas la somme',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Ateliers du mercredi', 20_000, 10_000, 10_000],
        ['Total', 110_000, 65_000, 55_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          cellules: ['C4'],
          message:
            '« Total », la part de l’État : 65 000 € écrits, 55 000 € en ' +
            'additionnant 2 lignes. Écart de 10 000 € : corriger la formule ou la ' +
            'saisie. Les contrôles additionnent les actions, jamais les totaux.',
          etapes: ['somme des lignes = 55 000 €', 'écart = 65 000 € − 55 000 € = 10 000 €'],
          montants: [65_000, 55_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        { pourquoi: 'la somme', change: { C4: 55_000 } },
        { pourquoi: 'deux euros pour deux lignes se tolèrent', change: { C4: 55_002 } },
      ],
    },
    {
      quand: 'un total dont la formule a perdu ses cellules',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Sous-total enfance', '', '', { valeur: '#REF!', formule: 'SUM(#REF!)' }, 45_000, 45_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Total général', '', '', { valeur: '#REF!', formule: 'D3+D4' }, 175_000, 175_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['D3', 'D5'],
          message:
            '« Sous-total enfance », le coût : la formule donne l’erreur #REF!, comme 1 autre cellule ' +
            'de la colonne. En additionnant 1 ligne, 90 000 € : refaire la formule. Les contrôles ' +
            'additionnent les actions, jamais les totaux.',
        },
      ],
      voisins: [
        {
          pourquoi: 'les deux formules donnent leur somme',
          change: {
            D3: { valeur: 90_000, formule: 'D2' },
            D5: { valeur: 350_000, formule: 'D3+D4' },
          },
        },
        {
          pourquoi: 'le coût d’une action est en erreur : son constat suffit',
          change: { D2: { valeur: '#REF!', formule: '#REF!' } },
        },
        {
          pourquoi: 'un mot dans un total n’est pas une erreur',
          change: { D3: 'voir annexe', D5: '' },
        },
      ],
    },
    {
      quand: 'un centime de plus que la tolérance',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Ateliers du mercredi', 20_000, 10_000, 10_000],
        ['Total', 110_000, 55_000, 54_997.99],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          cellules: ['D4'],
          message:
            '« Total », la part de la collectivité : 54 997,99 € écrits, 55 000 € ' +
            'en additionnant 2 lignes. Écart de −2,01 € : corriger la formule ou ' +
            'la saisie. Les contrôles additionnent les actions, jamais les totaux.',
          etapes: ['somme des lignes = 55 000 €', 'écart = 54 997,99 € − 55 000 € = −2,01 €'],
          montants: [54_997.99, 55_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'pile à la tolérance', change: { D4: 54_998 } }],
    },
    {
      quand: 'un sous-total d’axe',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Sous-total enfance', '', '', 90_000, 46_001.01, 45_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['E3'],
          message:
            '« Sous-total enfance », la part de l’État : 46 001,01 € écrits, 45 000 € ' +
            'en additionnant 1 ligne. Écart de 1 001,01 € : corriger la formule ' +
            'ou la saisie. Les contrôles additionnent les actions, jamais les totaux.',
          etapes: ['somme des lignes = 45 000 €', 'écart = 46 001,01 € − 45 000 € = 1 001,01 €'],
          montants: [46_001.01, 45_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'à la tolérance', change: { E3: 45_001 } }],
    },
    {
      quand: 'un total général, avec ou sans l’emploi',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Emploi', 2026, 'Coups de pouce', 20_000, 10_000, 10_000],
        ['Total', '', '', 110_000, 52_000, 55_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          annee: 2026,
          cellules: ['E4'],
          message:
            '« Total », la part de l’État : 52 000 € écrits, 55 000 € en ' +
            'additionnant 2 lignes. Écart de −3 000 € : corriger la formule ou la ' +
            'saisie. Les contrôles additionnent les actions, jamais les totaux.',
          etapes: ['somme des lignes = 55 000 €', 'écart = 52 000 € − 55 000 € = −3 000 €'],
          montants: [52_000, 55_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        { pourquoi: 'avec l’emploi', change: { E4: 55_000 } },
        { pourquoi: 'sans l’emploi', change: { E4: 45_000 } },
      ],
    },
  ],
}
