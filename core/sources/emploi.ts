import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.franceTravail

export const EMPLOI = {
  'emploi/repartition': {
    section,
    resume:
      'Les publics en parcours d’insertion sont accompagnés sur les crédits d’insertion et d’emploi.',
    reperes: ['levée des freins', 'parcours d’insertion', 'bénéficiaires du RSA'],
  },
  'emploi/avip': {
    section,
    resume:
      'La crèche AVIP et la levée des freins à l’emploi vont avec France Travail, la crèche AVIS avec l’axe enfance.',
    reperes: ['AVIP', 'AVIS', 'CNAF'],
  },
  'emploi/spie': {
    section,
    resume: 'Les expérimentations du SPIE sont hors du contrat des solidarités.',
    reperes: ['SPIE', 'expérimentations'],
  },
} as const satisfies Record<string, Source>
