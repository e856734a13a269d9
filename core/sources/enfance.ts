import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const { parentalite, jeunes } = SECTIONS

export const ENFANCE = {
  'enfance/hebergement': {
    section: parentalite,
    resume:
      'Le contrat ne finance pas de places d’hébergement, mais la coordination et l’accès aux crèches.',
    reperes: ['SIAO', 'crèches', 'places d’hébergement', 'violence'],
  },
  'enfance/lieux-ressources': {
    section: parentalite,
    resume: 'Il n’existe pas de label pour les maisons des parents ou des familles.',
    reperes: ['label', 'maison des parents', 'maison des familles'],
  },
  'enfance/adaptation-lieu': {
    section: parentalite,
    resume: 'On peut financer l’adaptation d’un lieu ressource à ceux qui en sont éloignés.',
    reperes: ['lieu ressource', 'horaires atypiques', 'cofinancer'],
  },
  'enfance/prevention-specialisee': {
    section: jeunes,
    resume:
      'La prévention spécialisée est admise ; reprendre une action CALPAE suit les règles communes.',
    reperes: ['prévention spécialisée', 'CALPAE'],
  },
  'enfance/jeunes-en-rupture': {
    section: jeunes,
    resume: 'Un projet retenu pour les jeunes en rupture ne se cofinance que pour l’amplifier.',
    reperes: ['jeune en rupture', 'contrat d’engagement jeune', 'amplifier'],
  },
  'enfance/mission-locale': {
    section: jeunes,
    resume:
      'Une mission locale n’entre dans le contrat que pour une action distincte de ses missions.',
    reperes: ['missions locales', 'actions spécifiques'],
  },
  'enfance/adultes-relais': {
    section: jeunes,
    resume:
      'Les postes d’adultes-relais sont hors contrat, pas les actions qui s’appuient sur eux.',
    reperes: ['adultes-relais', '80 %', 'Smic'],
  },
  'enfance/fonds-aide-jeunes': {
    section: jeunes,
    resume: 'Le contrat n’abonde pas le fonds d’aide aux jeunes, il peut s’articuler avec lui.',
    reperes: ['fonds d’aide aux jeunes', 'abonder'],
  },
  'enfance/revenu-jeunes': {
    section: jeunes,
    resume:
      'Un revenu complémentaire pour les jeunes se négocie à part, selon les textes en vigueur.',
    reperes: ['revenu complémentaire', 'expérimentations'],
  },
} as const satisfies Record<string, Source>
