import { INDICATEURS, SOUS_THEMATIQUES } from '../../../core/catalogue/index.ts'
import type { Exemples } from './exemple.ts'

/** Le premier indicateur national établi, et sa sous-thématique. */
const ETABLI = INDICATEURS.find((i) => i.libelle !== null)
const SUIVIE = SOUS_THEMATIQUES.find((s) => s.id === ETABLI?.sousThematique)

const PLAN = ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'] as const
const NOUVELLES = [
  ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
  ['Droits', 'Équipe mobile', 'Nouvelle', 60_000, 30_000, 30_000],
] as const

/** La nature d'une action, ce qu'elle suit, où elle se place. */
export const NATURE: Exemples = {
  'nature-inconnue': {
    feuille: [PLAN, ['Enfance', 'Bus des parents', 'À définir', 90_000, 45_000, 45_000]],
    voisin: { C2: 'Nouvelle' },
  },
  'nature-contredite': {
    feuille: [
      [...PLAN, 'Coût antérieur'],
      ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 60_000],
    ],
    voisin: { C2: 'Renforcée' },
  },
  'renfort-non-justifie': {
    feuille: [
      [...PLAN, 'Nouveaux publics'],
      ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, ''],
    ],
    voisin: { G2: 'Deux cantons de plus' },
  },
  'renfort-assiette': {
    feuille: [
      [...PLAN, 'Coût antérieur'],
      ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 90_000],
    ],
    voisin: { G2: 0 },
  },
  'substitution-fonds-propres': {
    feuille: [
      [...PLAN, 'Part Département antérieure'],
      ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 60_000],
    ],
    voisin: { G2: 40_000 },
  },
  'reconduction-derogatoire': {
    feuille: [PLAN, ['Enfance', 'Bus des parents', 'Reconduite', 90_000, 45_000, 45_000]],
    voisin: { C2: 'Nouvelle' },
  },
  'reconduites-minoritaires': {
    feuille: [
      PLAN,
      ...NOUVELLES,
      ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 20_000, 20_000],
      ['Enfance', 'Lieu d’accueil', 'Reconduite', 40_000, 20_000, 20_000],
    ],
    voisin: { C5: 'Renforcée' },
  },
  'nouvelles-minoritaires': {
    feuille: [
      PLAN,
      ...NOUVELLES,
      ['Droits', 'Visites à domicile', 'Renforcée', 40_000, 20_000, 20_000],
      ['Enfance', 'Lieu d’accueil', 'Renforcée', 40_000, 20_000, 20_000],
    ],
    voisin: { C5: 'Nouvelle' },
  },
  'indicateur-local-absent': {
    feuille: [
      [...PLAN, 'Indicateur local'],
      ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Familles rencontrées'],
      ['Enfance', 'Ateliers du mercredi', 'Nouvelle', 20_000, 10_000, 10_000, ''],
    ],
    voisin: { G3: 'Enfants inscrits' },
  },
  'hors-referentiel': {
    feuille: [
      [...PLAN, 'Hors référentiel'],
      ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Oui'],
    ],
    voisin: { G2: 'Non' },
  },
  perimetre: {
    feuille: [
      PLAN,
      ['Enfance', 'Permanences de la mission locale', 'Nouvelle', 90_000, 45_000, 45_000],
    ],
    voisin: { B2: 'Bus des parents' },
  },
  'porteur-commune': {
    feuille: [
      ['Axe', 'Action', 'Porteur', 'Coût', 'Part État', 'Part Métropole'],
      ['Droits', 'Équipe mobile', 'CCAS de Rennes', 60_000, 30_000, 30_000],
    ],
    contrat: { type: 'metropole' },
    voisin: { C2: 'Rennes Métropole' },
  },
  investissement: {
    feuille: [
      [...PLAN, 'Section'],
      ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Investissement'],
    ],
    voisin: { G2: 'Fonctionnement' },
  },
  'indicateur-national-absent': {
    feuille: [
      [
        'Axe',
        'Sous-thématique',
        'Action',
        'Coût',
        'Part État',
        'Part Département',
        'Indicateur national',
      ],
      ['Enfance', SUIVIE?.libelle ?? '', 'Bus des parents', 90_000, 45_000, 45_000, ''],
    ],
    voisin: { G2: ETABLI?.libelle ?? '' },
  },
}
