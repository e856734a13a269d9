import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const { energie, mobilite, alimentation } = SECTIONS

export const TRANSITION = {
  'transition/cee': {
    section: energie,
    resume:
      'Les CEE financent un SLIME à 60 % en 2024 puis 50 % en 2025 ; avec l’État, 70 % au plus ' +
      'dans l’année, comme pour les autres programmes CEE.',
    reperes: [
      '60 %',
      '2024',
      '50 %',
      '2025',
      '70 %',
      'CEE',
      'Territoire Zéro Exclusion Energétique',
    ],
  },
  'transition/hors-plafond': {
    section: energie,
    resume:
      'Les porteurs d’un SLIME peuvent mobiliser le contrat, hors plafond, pour l’animation et ' +
      'pour les fonds d’aide aux travaux (FSATME), que les CEE précarité ne financent pas.',
    reperes: ['hors-plafond', 'FSATME', 'non finançables par les CEE'],
  },
  'transition/slime-nouveau': {
    section: energie,
    resume:
      'Le contrat favorise les nouvelles plateformes SLIME ; étendre une plateforme, ou en ' +
      'renforcer un volet (animation, travaux hors nomenclature), est possible.',
    reperes: ['nouvelles plateformes', 'SLIME', 'hors nomenclature'],
  },
  'transition/fsatme': {
    section: energie,
    resume:
      'Une collectivité déjà financée pour un SLIME+ ou un équivalent peut renforcer son ' +
      'action : animation hors plafond et fonds d’aide aux travaux (FSATME).',
    reperes: ['SLIME+', 'FSATME', 'équivalent'],
  },
  'transition/mobilite-insertion': {
    section: mobilite,
    resume:
      'Une mobilité réservée à l’insertion professionnelle va à l’emploi\u00a0; ouverte à d’autres, à la transition.',
    reperes: ['strictement', 'insertion professionnelle', 'public plus large'],
  },
  'transition/mobilite-tous-publics': {
    section: mobilite,
    resume:
      'Un département cherche l’appui de France Travail quand le public compte des personnes en insertion.',
    reperes: ['tous types de publics', 'France Travail', 'co-financement'],
  },
  'transition/investissement': {
    section: mobilite,
    resume: 'Un véhicule se finance dans une mesure limitée, pour un service nouveau ou étendu.',
    reperes: ['investissements', 'limités', 'véhicules'],
  },
  'transition/ingenierie-mobilite': {
    section: mobilite,
    resume:
      'L’ingénierie de mobilité crée d’abord des plateformes locales\u00a0; un PAMS est envisageable.',
    reperes: ['ingénierie', 'plateformes locales', 'PAMS'],
  },
  'transition/cantine-outre-mer': {
    section: alimentation,
    resume: 'Outre-mer, la cantine a déjà sa prestation (PARS)\u00a0: pas de cofinancement.',
    reperes: ['Outre-mer', 'PARS'],
  },
  'transition/cantine-territoire': {
    section: alimentation,
    resume:
      'La tarification sociale s’applique à tout le territoire ; l’aide de l’État peut compenser ' +
      'une partie des pertes de recettes des collèges de l’éducation prioritaire.',
    reperes: ['REP+', 'égalité devant les charges publiques', 'ensemble de son territoire'],
  },
  'transition/cantine-moyens': {
    section: alimentation,
    resume: 'Les moyens administratifs de la tarification sociale suivent la parité ordinaire.',
    reperes: ['moyens administratifs', '50 %', 'tous les collèges'],
  },
  'transition/cantine-un-euro': {
    section: alimentation,
    resume:
      'L’État compense en partie les recettes perdues : 1 € par repas servi 1 € au plus à un ' +
      'élève dont le quotient familial ne dépasse pas 1 000 € ; la parité ne s’applique pas.',
    reperes: ['1 euro', '1 000 euros', 'quotient familial', '50/50'],
  },
  'transition/cantine-part-axe': {
    section: alimentation,
    resume: 'Cette compensation ne dépasse pas 30\u00a0% des crédits État de l’axe Transition.',
    reperes: ['30 %', 'co-contractualisés', 'seconde possibilité'],
  },
  'transition/cantine-depassement': {
    section: alimentation,
    resume:
      'Quand les collèges REP sont rares, d’autres collèges fragiles ' +
      'peuvent être retenus ; la limite de 30 % de l’axe ne se relève pas.',
    reperes: ['30 %', 'réévalué', 'dépassement', 'REP'],
  },
  'transition/tiers-lieux': {
    section: alimentation,
    resume:
      'Les tiers-lieux alimentaires existants sont financés depuis 2024 ' +
      'par le pacte national (programme 177).',
    reperes: ['tiers lieux alimentaires', '177'],
  },
  'transition/aide-alimentaire': {
    section: alimentation,
    resume: 'Sans habilitation, une association d’aide alimentaire ne reçoit pas de fonds publics.',
    reperes: ['habilitation', 'traçabilité'],
  },
} as const satisfies Record<string, Source>
