import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

const section = SECTIONS.principes

export const PRINCIPES = {
  'principes/pacte': {
    section: SECTIONS.presentation,
    resume: 'Les contrats lient l’État aux départements et aux métropoles de 2024 à 2027.',
    reperes: ['2024-2027', '27 octobre 2023', '23 novembre 2023'],
  },
  'principes/architecture': {
    section,
    resume: 'Le contrat n’a plus les rubriques des anciennes conventions CALPAE.',
    reperes: ['CALPAE', 'mesures socles/initiatives départementales'],
  },
  'principes/nouvelle-renforcee': {
    section,
    resume:
      'Une action est nouvelle, ou renforcée\u00a0: plus de bénéficiaires, d’autres publics ou d’autres zones.',
    reperes: ['file active', 'nouveaux publics', 'nouvelles zones géographiques'],
  },
  'principes/referentiels': {
    section,
    resume: 'Toute action se rattache à un référentiel, entendu largement.',
    reperes: ['référentiels', 'assez larges'],
  },
  'principes/plafonds-constants': {
    section,
    resume: 'Le financement court sur quatre ans, avec un plafond annuel qui ne change pas.',
    reperes: ['quatre ans', 'montants annuels plafonds', 'constants'],
  },
  'calendrier/avenant-annuel': {
    section,
    resume:
      'En 2024, l’inscription au budget peut venir en cours d’année\u00a0; ensuite, chaque année a son avenant.',
    reperes: ['2024', '2025, 2026 et 2027', 'décision modificative', 'avenant annuel'],
  },
  'calendrier/signature': {
    section,
    resume: 'Le contrat part du 1er janvier 2024 et se signe en juin 2024 au plus tard.',
    reperes: ['1er janvier 2024', '1er trimestre 2024', 'juin 2024'],
  },
  'calendrier/mi-parcours': {
    section,
    resume:
      'Les signataires conviennent du calendrier du rapport de mi-parcours ; la fin mars de ' +
      'l’année N+2 paraît cohérente, pour préparer la dernière année.',
    reperes: ['fin mars', 'N+2', 'mi-parcours'],
  },
  'calendrier/continuite': {
    section,
    resume:
      'Les actions sont surtout nouvelles, et l’État ne reprend pas de lui-même ce qui n’a pas ' +
      'été consommé entre les deux premières années.',
    reperes: ['majoritairement nouvelles', 'effet levier', 'sous-consommation'],
  },
  'calendrier/notification': {
    section,
    resume: 'Les plafonds sont notifiés axe par axe.',
    reperes: ['courant décembre', 'montants plafonds par axe'],
  },
  'calendrier/montee-en-puissance': {
    section,
    resume:
      'Sous le plafond annuel, le programme peut monter peu à peu, et une action peut ne durer qu’un an.',
    reperes: ['quatre ans', 'montée en puissance', 'non reconduites', 'une étude d’ingénierie'],
  },
  'calendrier/exemple-montee': {
    section,
    resume:
      'Exemple\u00a0: une tarification sociale commencée en 2025 peut laisser de la marge en 2024.',
    reperes: ['2024', '2025', 'tarification sociale dans les collèges', 'enveloppe'],
  },
  'calendrier/report': {
    section,
    resume:
      'Les signataires peuvent convenir d’un report\u00a0; un retard injustifié peut faire ' +
      'baisser les crédits nouveaux de l’année suivante.',
    reperes: ['dialogue de gestion', 'reporter', 'année N', 'année N+1', 'à due proportion'],
  },
} as const satisfies Record<string, Source>
