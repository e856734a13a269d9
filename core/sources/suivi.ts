import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.suivi

export const SUIVI = {
  'suivi/indicateur-local': {
    section,
    resume: 'Chaque action a son indicateur local, choisi par les signataires.',
    reperes: ['indicateur local', 'quantitatif et/ou qualitatif', 'co-contractants'],
  },
  'suivi/annuel': {
    section,
    resume: 'Tous les indicateurs, locaux et nationaux, se relèvent chaque année.',
    reperes: ['indicateurs', 'nationaux', 'annuellement'],
  },
  'suivi/evaluation-impact': {
    section,
    resume: 'Quelques actions choisies feront l’objet d’un suivi de leur impact social.',
    reperes: ['méthodologie', 'quelques actions', 'impact social'],
  },
  'suivi/indicateur-national': {
    section,
    resume: 'Une sous-thématique, un indicateur national.',
    reperes: ['sous-thématique', 'indicateur national', 'guide des indicateurs'],
  },
  'suivi/exemple-indicateur': {
    section,
    resume:
      'L’indicateur national de la parentalité se remplit si une telle action est menée, et seulement alors.',
    reperes: ['soutien à la parentalité', 'Nombre de familles précaires', 'aller vers'],
  },
  'suivi/indicateurs-choisis': {
    section: section,
    resume: 'Les signataires choisissent leurs indicateurs, notamment qualitatifs.',
    reperes: ['au niveau local', 'qualitatifs'],
  },
  'suivi/rapport-mi-parcours': {
    section,
    resume:
      'Le rapport de mi-parcours, voté par l’assemblée, dit où ' +
      'en est chaque action\u00a0: quantités, finances, qualité.',
    reperes: ['mi-parcours', 'assemblée délibérante', 'quantitatif, financier et qualitatif'],
  },
  'suivi/derniere-annee': {
    section,
    resume:
      'Ce qui n’a pas été consommé se traduit plutôt par moins ' +
      'de crédits la dernière année, selon la qualité des actions.',
    reperes: ['crédits non consommés', 'dernière année', 'niveau de délégation'],
  },
  'suivi/evaluation-credits': {
    section,
    resume:
      'L’évaluation à mi-parcours n’a pas de crédits propres ; une part des crédits du contrat ' +
      'peut être réservée à l’évaluation d’impact de projets retenus.',
    reperes: ['crédits supplémentaires', 'évaluation à mi-parcours', 'impact social'],
  },
} as const satisfies Record<string, Source>
