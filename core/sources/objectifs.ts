import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.objectifs

export const OBJECTIFS = {
  'objectifs/axe-obligatoire': {
    section,
    resume: 'Chaque axe a au moins une action\u00a0: aucun ne peut être laissé de côté.',
    reperes: ['au moins une action par axe', '20 %', '40 %'],
  },
  'objectifs/hors-referentiel': {
    section,
    resume:
      'Hors référentiel, seule la transition écologique admet une action\u00a0: trois conditions, ' +
      'et une remontée au niveau national, qui peut la valider avant.',
    reperes: [
      'trois conditions',
      'transition écologique solidaire',
      'niveau national',
      'sous-axes',
    ],
  },
  'objectifs/convention-unique': {
    section,
    resume:
      'Une même convention peut réunir solidarités et emploi, sur deux programmes budgétaires.',
    reperes: ['convention unique', 'deux programmes budgétaires'],
  },
  'objectifs/signature-tripartite': {
    section,
    resume: 'Une convention unique porte trois signatures.',
    reperes: ['conventionnement unique', 'signature tripartite'],
  },
  'objectifs/avenants': {
    section,
    resume:
      'La convention unique mêle un an (emploi) et quatre ans ' +
      '(solidarités)\u00a0; un avenant annuel précise les crédits de chaque action.',
    reperes: ['annexe 9', 'un an', 'quatre ans', 'avenants'],
  },
  'objectifs/communes': {
    section,
    resume:
      'Une métropole sans compétence sur un axe, ou sur un champ où elle veut s’engager, peut faire ' +
      'financer et porter une action par une commune\u00a0; elle passe une convention pour lui ' +
      'subdéléguer les crédits.',
    reperes: ['EPCI', 'communes', 'subdéléguer'],
  },
  'objectifs/ccas': {
    section,
    resume:
      'Avec l’accord des cocontractants, un CCAS peut porter une action ' +
      'de la métropole, qui passe convention avec lui ou sa commune.',
    reperes: ['CCAS', 'métropole', 're-conventionner'],
  },
  'objectifs/metropoles-eligibles': {
    section,
    resume:
      '22 collectivités, nommées, sont éligibles : vingt métropoles, Perpignan Méditerranée et Amiens Métropole.',
    reperes: ['22 métropoles', '2014-58', 'Amiens Métropole'],
  },
  'objectifs/lyon-grand-paris': {
    section,
    resume: 'Le Grand Paris est exclu\u00a0; la métropole de Lyon compte parmi les départements.',
    reperes: ['Grand Paris', 'Lyon', '22 métropoles'],
  },
  'objectifs/non-fongible': {
    section,
    resume:
      'Dans un département, les crédits de l’emploi et ceux des solidarités ne se mêlent pas.',
    reperes: ['deux programmes budgétaires', 'non fongibles'],
  },
  'objectifs/fongibilite-metropole': {
    section,
    resume:
      'Dans une métropole, les quatre axes se compensent, si chacun garde 20\u00a0% de son plafond.',
    reperes: ['quatre axes', 'fongibilité', '20 %'],
  },
  'objectifs/contrats-de-ville': {
    section,
    resume:
      'Le contrat d’une métropole s’articule avec le contrat de ville\u00a0; les construire ensemble est préconisé.',
    reperes: ['contrats de ville', 'convention commune', 'articulation'],
  },
  'objectifs/outre-mer': {
    section,
    resume: 'Les référentiels valent aussi outre-mer, avec des priorités propres.',
    reperes: ['Outre-mer', 'référentiels', 'annexe spécifique'],
  },
} as const satisfies Record<string, Source>
