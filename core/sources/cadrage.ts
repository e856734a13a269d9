import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.cadrage

export const CADRAGE = {
  'cadrage/part-renforcee': {
    section,
    resume: 'Le contrat paie d’abord le nouveau, ou la seule part ajoutée à une action existante.',
    reperes: ['actions nouvelles', 'partie renforcée', 'droit commun'],
  },
  'cadrage/reconduction': {
    section,
    resume:
      'Reconduire une action demande une dérogation du commissaire et un impact significatif, évalué\u00a0; ' +
      'ces actions restent la minorité, sans pourcentage fixé.',
    reperes: ['à titre dérogatoire', 'part minoritaire', 'pourcentage maximal'],
  },
  'cadrage/definition-nouvelle': {
    section,
    resume:
      'Est nouvelle l’action née du contrat de 2024, issue des diagnostics ' +
      'de 2023, que la collectivité ne menait ni ne finançait déjà.',
    reperes: ['2023', '2024', 'action nouvelle', 'part renforcée', 'diagnostics de territoire'],
  },
  'cadrage/transversal': {
    section,
    resume:
      'Ce financement, dont la question n’est plus publiée, peut aller en particulier dans l’axe 3\u00a0; une ' +
      'ressource qui suit tout le contrat se répartit sinon entre les axes.',
    reperes: ['axe 3', 'réparti entre les axes', 'transversalité'],
  },
  'cadrage/investissement': {
    section,
    resume:
      'Le contrat finance surtout du fonctionnement\u00a0; l’investissement n’y tient qu’une place marginale.',
    reperes: ['fonctionnement', 'investissement', 'véhicule', 'marginale'],
  },
  'cadrage/fonds-propres': {
    section,
    resume:
      'Le contrat n’allège pas ce que la collectivité payait ' +
      'déjà\u00a0; sa part porte sur la même action que celle de l’État.',
    reperes: ['fonds propres', 'reste à charge', 'moyens nouveaux'],
  },
  'cadrage/existant': {
    section,
    resume:
      'Une action peut être menée en régie, mais le temps et les agents déjà en place ne se valorisent pas.',
    reperes: ['en régie', 'gestion courante', 'fiches de poste'],
  },
  'cadrage/parite': {
    section,
    resume:
      'L’État et la collectivité financent chaque action à parts ' +
      'égales\u00a0; les autres financeurs allègent les deux parts.',
    reperes: ['50/50', 'chaque action', 'caisses de sécurité sociale', 'mécénat'],
  },
  'cadrage/exemple-tiers': {
    section,
    resume:
      'Exemple\u00a0: un coût de 100 et 20 de tiers laissent 40 à l’État et 40 à la collectivité.',
    reperes: ['100', '20', '40/40'],
    absents: ['FSE+'],
  },
  'cadrage/fse': {
    section,
    resume:
      'Le FSE+ ne finance que des actions nouvelles, et seulement à la place de la collectivité.',
    reperes: ['FSE+', 'actions nouvelles', 'part État'],
  },
  'cadrage/exemple-fse': {
    section,
    resume:
      'Exemple\u00a0: avec 20 de tiers et 10 de FSE+, la collectivité ne verse plus que 30 et l’État toujours 40.',
    reperes: ['100', '20', '40/40', 'FSE+', '10', '30'],
  },
  'cadrage/plancher': {
    section,
    resume:
      'Chaque axe reçoit au moins 20\u00a0% (métropole) ou 40\u00a0% (département) de son propre plafond notifié.',
    reperes: ['20 %', '40 %', 'seuil plancher', 'montants plafonds par axe'],
  },
} as const satisfies Record<string, Source>
