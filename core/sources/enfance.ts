import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const { parentalite, decrochage, jeunes } = SECTIONS

export const ENFANCE = {
  'enfance/petite-enfance': {
    section: parentalite,
    resume:
      'Le renfort de l’accueil de la petite enfance peut être soutenu, même hors des territoires du ' +
      'fonds d’innovation.',
    reperes: ['petite enfance', 'fonds d’innovation'],
  },
  'enfance/hebergement': {
    section: parentalite,
    resume:
      'Le contrat soutient la coordination avec les SIAO et l’accès aux crèches des enfants ' +
      'hébergés, non des places d’hébergement pour femmes isolées avec de jeunes enfants ou victimes de violence.',
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
  'enfance/mixite': {
    section: decrochage,
    resume:
      'Une action ouverte à tous est admise si elle vise d’abord des publics vulnérables et suit le référentiel.',
    reperes: ['mixité des publics'],
  },
  'enfance/prevention-specialisee': {
    section: jeunes,
    resume:
      'La prévention spécialisée est admise\u00a0; reprendre une action CALPAE suit les règles communes.',
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
      'Une mission locale n’entre dans le contrat que pour une ' +
      'action du référentiel, distincte des missions déjà financées.',
    reperes: ['missions locales', 'actions spécifiques'],
  },
  'enfance/logement': {
    section: jeunes,
    resume: 'Aider les jeunes à chercher un logement est prévu.',
    reperes: ['recherche de logement'],
  },
  'enfance/sante-mentale': {
    section: jeunes,
    resume:
      'La santé mentale des jeunes est finançable, notamment par les points d’accueil écoute.',
    reperes: ['santé mentale'],
  },
  'enfance/adultes-relais': {
    section: jeunes,
    resume:
      'Les postes d’adultes-relais sont hors contrat, pas les actions du référentiel qui s’appuient sur eux.',
    reperes: ['adultes-relais', '80 %', 'Smic'],
  },
  'enfance/universite': {
    section: jeunes,
    resume: 'Repérer et suivre les étudiants qui décrochent est possible.',
    reperes: ['décrocheurs de l’université'],
  },
  'enfance/fonds-aide-jeunes': {
    section: jeunes,
    resume: 'Le contrat n’abonde pas le fonds d’aide aux jeunes, il peut s’articuler avec lui.',
    reperes: ['fonds d’aide aux jeunes', 'abonder'],
  },
  'enfance/revenu-jeunes': {
    section: jeunes,
    resume:
      'Un revenu complémentaire pour les jeunes peut se discuter avec l’État en négociant le ' +
      'contenu du contrat, s’il respecte les textes en vigueur.',
    reperes: ['revenu complémentaire', 'expérimentations'],
  },
  'enfance/revenu-jeunes-2025': {
    section: jeunes,
    resume:
      'L’expérimentation se prépare en 2024 avec France urbaine, pour commencer à partir de 2025.',
    reperes: ['France urbaine', '2025'],
  },
} as const satisfies Record<string, Source>
