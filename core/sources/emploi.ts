import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.franceTravail

/** Redite par le contrôle des libellés. */
export const CRECHES_AVIP =
  'Dans un département, une crèche AVIP relève de la contractualisation France Travail, ' +
  'comme tout ce qui lève des freins à l’emploi ; une crèche AVIS peut être soutenue dans l’axe Enfance.'

export const EMPLOI = {
  'emploi/repartition': {
    section,
    resume:
      'Les crédits d’insertion et d’emploi ne financent que l’accompagnement et la levée des ' +
      'freins des publics en parcours d’insertion.',
    reperes: ['levée des freins', 'parcours d’insertion', 'bénéficiaires du RSA'],
  },
  'emploi/avip': {
    section,
    resume: CRECHES_AVIP,
    reperes: ['AVIP', 'AVIS', 'CNAF'],
  },
  'emploi/spie': {
    section,
    resume:
      'Dans un département, les expérimentations du SPIE relèvent de la contractualisation ' +
      'France Travail, non du contrat des solidarités.',
    reperes: ['SPIE', 'expérimentations'],
  },
} as const satisfies Record<string, Source>
