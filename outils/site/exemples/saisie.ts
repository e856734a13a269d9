import type { Exemples } from './exemple.ts'

const PLAN = ['Action', 'Coût', 'Part État', 'Part Département'] as const

/** Ce qui se lit mal, ou se range mal. */
export const SAISIE: Exemples = {
  'montant-illisible': {
    feuille: [PLAN, ['Bus des parents', 'à préciser', 45_000, 45_000]],
    voisin: { B2: 90_000 },
  },
  'montant-negatif': {
    feuille: [PLAN, ['Bus des parents', 90_000, 95_000, -5_000]],
    voisin: { C2: 45_000, D2: 45_000 },
  },
  'axe-inconnu': {
    feuille: [
      ['Axe', ...PLAN],
      ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
      ['Culture', 'Ateliers du mercredi', 20_000, 10_000, 10_000],
    ],
    voisin: { A3: 'Enfance' },
  },
  'transversal-a-repartir': {
    feuille: [
      ['Axe', ...PLAN],
      ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
      ['Transversal', 'Poste de chef de projet', 50_000, 25_000, 25_000],
    ],
    voisin: { A3: 'Enfance' },
  },
  'architecture-calpae': {
    feuille: [
      PLAN,
      ['Mesures socles'],
      ['Premier accueil social', 60_000, 30_000, 30_000],
      ['Accueil inconditionnel', 40_000, 20_000, 20_000],
    ],
    voisin: { A2: 'Accès aux droits' },
  },
  'doublon-action': {
    feuille: [
      ['Axe', 'Année', ...PLAN],
      ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
      ['Enfance', 2025, 'Bus des parents', 30_000, 15_000, 15_000],
    ],
    voisin: { C3: 'Ateliers du mercredi' },
  },
  'annee-hors-contrat': {
    feuille: [
      ['Année', ...PLAN],
      [2027, 'Bus des parents', 90_000, 45_000, 45_000],
      [2028, 'Bus des parents', 90_000, 45_000, 45_000],
    ],
    voisin: { A3: 2026 },
  },
  'programme-incoherent': {
    feuille: [
      ['Axe', 'Programme', ...PLAN],
      ['Enfance', '102', 'Bus des parents', 90_000, 45_000, 45_000],
    ],
    voisin: { B2: '304' },
  },
  'total-incoherent': {
    feuille: [
      PLAN,
      ['Bus des parents', 90_000, 45_000, 45_000],
      ['Ateliers du mercredi', 20_000, 10_000, 10_000],
      ['Total', 110_000, 65_000, 55_000],
    ],
    voisin: { C4: 55_000 },
  },
  'colonne-absente': {
    feuille: [
      ['Axe', 'Année', 'Nature', ...PLAN],
      ['Enfance', 2026, 'Nouvelle', 'Bus des parents', 90_000, 45_000, 45_000],
    ],
    voisin: { H1: 'Indicateur local', H2: 'Familles rencontrées' },
  },
}
