import type { CasDeRegle } from '../cas-de-regle.ts'

export const plafondsVariables: CasDeRegle<'plafonds-variables'> = {
  regle: 'plafonds-variables',
  cas: [
    {
      quand: 'un plafond qui change d’une année à l’autre',
      feuille: [
        ['Axe', 'Plafond 2025', 'Plafond 2026'],
        ['Enfance', 300_000, 310_000],
        ['Droits', 320_000, 320_000],
        ['Transition', 280_000, 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          cellules: ['C2'],
          message:
            'Axe « Enfance » : le plafond change d’une année à l’autre (2025 : ' +
            '300 000 € et 2026 : 310 000 €). Il est en principe constant : vérifier ' +
            'la notification. Chaque année est jugée sur son propre plafond.',
        },
      ],
      voisins: [{ pourquoi: 'constant', change: { C2: 300_000 } }],
    },
    {
      quand: 'un centime d’écart, dans les réglages',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: {
          2025: { enfance: 300_000, droits: 320_000, transition: 280_000 },
          2026: { enfance: 300_000, droits: 320_000.01, transition: 280_000 },
        },
      },
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          message:
            'Axe « Accès aux droits » : le plafond change d’une année à l’autre ' +
            '(2025 : 320 000 € et 2026 : 320 000,01 €). Il est en principe constant : ' +
            'vérifier la notification. Chaque année est jugée sur son propre plafond.',
        },
      ],
    },
    {
      quand: 'des années dans le désordre',
      feuille: [
        ['Axe', 'Plafond 2026', 'Plafond 2025', 'Plafond 2027'],
        ['Enfance', 310_000, 300_000, 300_000],
        ['Droits', 320_000, 320_000, 320_000],
        ['Transition', 280_000, 280_000, 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          cellules: ['B2'],
          message:
            'Axe « Enfance » : le plafond change d’une année à l’autre (2025 : 300 000 €, ' +
            '2026 : 310 000 € et 2027 : 300 000 €). Il est en principe constant : ' +
            'vérifier la notification. Chaque année est jugée sur son propre plafond.',
        },
      ],
      voisins: [{ pourquoi: 'constant', change: { B2: 300_000 } }],
    },
  ],
}
