import { SECTIONS } from './sections.ts'
import type { Source } from './source.ts'

export const DROITS = {
  'droits/vehicule': {
    section: SECTIONS.droitsSociaux,
    resume: 'Un véhicule se finance s’il sert à aller vers les personnes.',
    reperes: ['achat de ce véhicule', 'aller-vers'],
  },
  'droits/referent-de-parcours': {
    section: SECTIONS.droitsSociaux,
    resume:
      'Les référents de parcours peuvent continuer s’ils sont renforcés\u00a0; pair-aidance et médiation ' +
      'sont finançables.',
    reperes: ['référent de parcours', 'pair-aidance'],
  },
  'droits/sdaasp': {
    section: SECTIONS.droitsSociaux,
    resume:
      'S’appuyer sur le schéma d’accessibilité des services au public (SDAASP), s’il existe, est fortement recommandé.',
    reperes: ['SDAASP', 'fortement recommandé'],
  },
  'droits/habitat-indigne': {
    section: SECTIONS.expulsions,
    resume:
      'Agir contre l’habitat indigne est possible pour prévenir une expulsion, quand un trouble du ' +
      'comportement ou une maladie chronique menace le maintien dans le logement.',
    reperes: ['habitat indigne', 'troubles du comportement', 'médico-social'],
  },
  'droits/adil': {
    section: SECTIONS.expulsions,
    resume: 'Une ADIL n’est finançable que pour une action sur les expulsions, suivie à part.',
    reperes: ['ADIL', 'fléchée'],
  },
  'droits/bidonvilles': {
    section: SECTIONS.bidonvilles,
    resume:
      'Ces actions vont d’abord à l’outre-mer et aux métropoles\u00a0; ailleurs, si le diagnostic en montre le besoin.',
    reperes: ['Outre-mer', 'métropoles', 'diagnostics locaux'],
  },
  'droits/familles-sans-domicile': {
    section: SECTIONS.sansDomicile,
    resume:
      'Les familles avec enfant sans domicile ne sont pas une priorité du référentiel\u00a0; agir pour ' +
      'elles est possible si le diagnostic local en montre le besoin.',
    reperes: ['familles avec enfant sans domicile', 'diagnostics locaux'],
  },
  'droits/gens-du-voyage': {
    section: SECTIONS.sansDomicile,
    resume: 'Les services du référentiel peuvent s’adresser aux gens du voyage.',
    reperes: ['gens du voyage'],
  },
  'droits/accueil-de-jour': {
    section: SECTIONS.sansDomicile,
    resume:
      'Ouvrir un accueil de jour n’est pas l’objet du contrat ; en étendre un peut s’envisager.',
    reperes: ['nouvel accueil de jour', 'bagagerie', 'dix accueils de jour'],
  },
} as const satisfies Record<string, Source>
