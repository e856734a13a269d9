import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.glossaire

export const GLOSSAIRE = {
  'glossaire/programme-102': {
    section,
    resume: '« BOP 102 » y désigne le budget opérationnel de l’accès et du retour à l’emploi.',
    reperes: ['BOP 102', 'emploi'],
  },
  'glossaire/programme-304': {
    section,
    resume:
      '« BOP 304 » y désigne le budget opérationnel de l’inclusion sociale et de la protection des personnes.',
    reperes: ['BOP 304', 'Inclusion sociale'],
  },
  'glossaire/fipe': {
    section,
    resume: '«\u00a0FIPE\u00a0» y désigne le fonds d’innovation de la petite enfance.',
    reperes: ['FIPE', 'petite enfance'],
  },
  'glossaire/fse-energie': {
    section,
    resume: '«\u00a0FSE\u00a0» seul y désigne un fonds pour l’énergie.',
    reperes: ['FSE', 'énergie'],
  },
  'glossaire/fse-plus': {
    section,
    resume: '«\u00a0FSE+\u00a0» y désigne le fonds social européen.',
    reperes: ['FSE+', 'européen'],
  },
} as const satisfies Record<string, Source>
