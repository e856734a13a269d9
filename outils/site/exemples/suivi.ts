import type { Exemples } from './exemple.ts'

const PLAN = ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'] as const
const ACTION = ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000] as const

/** L'exécution du contrat, d'une année à l'autre. */
export const SUIVI: Exemples = {
  'report-sans-accord': {
    feuille: [
      [...PLAN, 'Report', 'Accord sur le report'],
      [...ACTION, 10_000, ''],
    ],
    voisin: { H2: 'Avenant n° 2, accord du préfet' },
  },
  'report-excessif': {
    feuille: [
      [...PLAN, 'Crédits consommés', 'Report', 'Accord sur le report'],
      [...ACTION, 40_000, 0, ''],
      ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000, '', 20_000, 'Avenant n° 2'],
    ],
    voisin: { H3: 5_000 },
  },
  'sous-consommation': {
    feuille: [
      [...PLAN, 'Crédits consommés', 'Justification de l’écart'],
      [...ACTION, 30_000, ''],
    ],
    voisin: { H2: 'Recrutement décalé de quatre mois' },
  },
  'derniere-annee': {
    feuille: [
      [...PLAN, 'Crédits consommés'],
      ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 30_000],
      ['Enfance', 2027, 'Bus des parents', 90_000, 45_000, 45_000, ''],
    ],
    voisin: { G2: 45_000 },
  },
  'mi-parcours-incomplet': {
    feuille: [
      [...PLAN, 'Avancement quantitatif', 'Avancement financier', 'Avancement qualitatif'],
      [...ACTION, '120 familles', '', 'Bonne fréquentation'],
    ],
    voisin: { H2: '45 000 € engagés' },
  },
  'avenant-incomplet': {
    feuille: [
      ['Avenant 2026'],
      PLAN,
      ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
      ['Enfance', 2026, 'Ateliers du mercredi', '', '', ''],
    ],
    voisin: { D4: 20_000, E4: 10_000, F4: 10_000 },
  },
  'avenant-absent': {
    feuille: [['Budget 2025'], PLAN, ACTION],
    voisin: { A1: 'Avenant 2025' },
  },
  'indicateur-non-suivi': {
    feuille: [
      [...PLAN, 'Indicateur local', 'Valeur de l’indicateur'],
      [...ACTION, 'Familles rencontrées', ''],
    ],
    voisin: { H2: 120 },
  },
}
