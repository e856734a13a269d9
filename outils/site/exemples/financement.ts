import type { Exemples } from './exemple.ts'

const PLAN = ['Action', 'Coût', 'Part État', 'Part Département'] as const
const PLAN_CEE = ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'] as const
const CANTINE = ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'] as const

/** Le plan de financement d'une action. */
export const FINANCEMENT: Exemples = {
  'equilibre-financement': {
    feuille: [PLAN, ['Bus des parents', 90_000, 40_000, 40_000]],
    voisin: { C2: 45_000, D2: 45_000 },
  },
  'tiers-superieurs-cout': {
    feuille: [
      [...PLAN, 'Cofinancements tiers'],
      ['Bus des parents', 90_000, 0, 0, 95_000],
    ],
    voisin: { C2: 35_000, D2: 35_000, E2: 20_000 },
  },
  'parite-depassee': {
    feuille: [PLAN, ['Bus des parents', 90_000, 60_000, 30_000]],
    voisin: { C2: 45_000, D2: 45_000 },
  },
  'parite-incomplete': {
    feuille: [PLAN, ['Bus des parents', 90_000, 30_000, 60_000]],
    voisin: { C2: 45_000, D2: 45_000 },
  },
  'etat-nul': {
    feuille: [
      PLAN,
      ['Bus des parents', 90_000, 45_000, 45_000],
      ['Ateliers du mercredi', 20_000, 0, 20_000],
    ],
    voisin: { C3: 10_000, D3: 10_000 },
  },
  'fse-action-non-nouvelle': {
    feuille: [
      ['Axe', 'Nature', ...PLAN, 'FSE+'],
      ['Enfance', 'Renforcée', 'Bus des parents', 70_000, 35_000, 25_000, 10_000],
    ],
    voisin: { F2: 35_000, G2: 0 },
  },
  'fse-depasse-collectivite': {
    feuille: [
      ['Axe', 'Nature', ...PLAN, 'FSE+'],
      ['Enfance', 'Nouvelle', 'Bus des parents', 100_000, 40_000, 0, 60_000],
    ],
    voisin: { D2: 100_000, E2: 50_000, F2: 20_000, G2: 30_000 },
  },
  'fse-ambigu': {
    feuille: [
      [...PLAN, 'FSE énergie'],
      ['Bus des parents', 100_000, 50_000, 40_000, 10_000],
    ],
    voisin: { E1: 'FSE+' },
  },
  'cee-plafond-70': {
    feuille: [PLAN_CEE, [2025, 'Plateforme SLIME', 100_000, 25_000, 25_000, 50_000]],
    voisin: { D2: 20_000, E2: 30_000 },
  },
  'cee-taux-annuel': {
    feuille: [PLAN_CEE, [2025, 'Plateforme SLIME', 100_000, 10_000, 30_000, 60_000]],
    voisin: { D2: 20_000, E2: 30_000, F2: 50_000 },
  },
  'cee-sur-fsatme': {
    feuille: [
      PLAN_CEE,
      [2025, 'Plateforme SLIME', 100_000, 20_000, 30_000, 50_000],
      [2025, 'Fonds d’aide aux travaux (FSATME)', 60_000, 25_000, 25_000, 10_000],
    ],
    voisin: { D3: 30_000, E3: 30_000, F3: 0 },
  },
  'fsatme-sans-slime': {
    feuille: [PLAN_CEE, [2025, 'Fonds d’aide aux travaux (FSATME)', 60_000, 30_000, 30_000, 0]],
    voisin: {
      A3: 2025,
      B3: 'Plateforme SLIME',
      C3: 100_000,
      D3: 20_000,
      E3: 30_000,
      F3: 50_000,
    },
  },
  'cee-non-renseigne': {
    feuille: [PLAN_CEE, [2025, 'Plateforme SLIME', 100_000, 20_000, 80_000, '']],
    voisin: { E2: 30_000, F2: 50_000 },
  },
  'cantine-un-euro': {
    feuille: [CANTINE, ['Cantine à 1 €, compensation des repas', 30_000, 30_000, 0, 25_000]],
    voisin: { B2: 25_000, C2: 25_000 },
  },
  'cantine-conditions': {
    feuille: [
      [...CANTINE, 'Tarif du repas'],
      ['Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 25_000, 1.5],
    ],
    voisin: { F2: 1 },
  },
  'cantine-outre-mer': {
    feuille: [
      ['Contrat local des solidarités, Département de La Réunion'],
      PLAN,
      ['Tarification sociale des cantines des collèges', 40_000, 20_000, 20_000],
    ],
    voisin: { A1: 'Contrat local des solidarités, Département du Finistère' },
  },
  'evaluation-credits': {
    feuille: [
      PLAN,
      ['Bus des parents', 90_000, 45_000, 45_000],
      ['Évaluation d’impact', 20_000, 10_000, 10_000],
    ],
    voisin: { A3: 'Ateliers du mercredi' },
  },
}
