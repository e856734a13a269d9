import type { Exemples } from './exemple.ts'

const PLAN = ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'] as const
const TROIS_AXES = [
  ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
  ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
  ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
] as const
const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 } as const

/** Les crédits d'un axe et du contrat, la collectivité, la signature. */
export const PLAFONDS_ET_CONTRAT: Exemples = {
  'plancher-axe': {
    feuille: [
      PLAN,
      TROIS_AXES[0],
      ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
      TROIS_AXES[2],
    ],
    contrat: { type: 'departement', plafonds: PLAFONDS },
    voisin: { D3: 256_000, E3: 128_000, F3: 128_000 },
  },
  'plafond-axe': {
    feuille: [
      PLAN,
      ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000],
      TROIS_AXES[1],
      TROIS_AXES[2],
    ],
    contrat: { type: 'departement', plafonds: PLAFONDS },
    voisin: { D2: 600_000, E2: 300_000, F2: 300_000 },
  },
  'plafond-total': {
    feuille: [
      PLAN,
      ['Enfance', 2026, 'Bus des parents', 700_000, 350_000, 350_000],
      ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
      ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
    ],
    contrat: { type: 'departement', plafonds: PLAFONDS },
    voisin: { D2: 660_000, E2: 330_000, F2: 330_000 },
  },
  'axe-sans-action': {
    feuille: [PLAN, TROIS_AXES[0], TROIS_AXES[1]],
    voisin: {
      A4: 'Transition',
      B4: 2026,
      C4: 'Garage solidaire',
      D4: 240_000,
      E4: 120_000,
      F4: 120_000,
    },
  },
  'plafond-absent': {
    feuille: [
      ['Axe', 'Plafond notifié'],
      ['Enfance', 300_000],
      ['Droits', 320_000],
      [''],
      PLAN,
      ...TROIS_AXES,
    ],
    voisin: { A4: 'Transition', B4: 280_000 },
  },
  'cantine-part-axe': {
    feuille: [
      [...PLAN, 'Nombre de repas'],
      ['Transition', 2026, 'Cantine à 1 €, compensation des repas', 40_000, 40_000, 0, 40_000],
      ['Transition', 2026, 'Garage solidaire', 160_000, 80_000, 80_000, ''],
    ],
    voisin: { D3: 200_000, E3: 100_000, F3: 100_000 },
  },
  'collectivite-non-eligible': {
    feuille: [
      ['Contrat local des solidarités, Métropole du Grand Paris'],
      ['Action', 'Coût', 'Part État', 'Part Métropole'],
      ['Équipe mobile', 60_000, 30_000, 30_000],
    ],
    contrat: {},
    voisin: { A1: 'Contrat local des solidarités, Rennes Métropole' },
  },
  'collectivite-inconnue': {
    feuille: [
      ['Contrat local des solidarités'],
      ['Action', 'Coût', 'Part État', 'Part de la collectivité'],
      ['Équipe mobile', 60_000, 30_000, 30_000],
    ],
    contrat: {},
    voisin: { A1: 'Contrat local des solidarités, Rennes Métropole' },
  },
  'plafonds-variables': {
    feuille: [
      ['Axe', 'Plafond 2025', 'Plafond 2026'],
      ['Enfance', 300_000, 310_000],
      ['Droits', 320_000, 320_000],
      ['Transition', 280_000, 280_000],
      [''],
      PLAN,
      ...TROIS_AXES,
    ],
    voisin: { C2: 300_000 },
  },
  'plafonds-contradictoires': {
    feuille: [
      ['Axe', 'Plafond notifié', '', 'Axe', 'Plafond notifié'],
      ['Enfance', 300_000, '', 'Enfance', 310_000],
      ['Droits', 320_000, '', 'Droits', 320_000],
      ['Transition', 280_000, '', 'Transition', 280_000],
      [''],
      PLAN,
      ...TROIS_AXES,
    ],
    voisin: { E2: 300_000 },
  },
  'signature-tardive': {
    feuille: [
      ['Contrat signé le 15/09/2024'],
      ['Action', 'Coût', 'Part État', 'Part Département'],
      ['Équipe mobile', 60_000, 30_000, 30_000],
    ],
    voisin: { A1: 'Contrat signé le 28/06/2024' },
  },
}
