import type { CleCitee } from '../sources/index.ts'
import type { CasAdmis } from './cas-de-perimetre.ts'

/** Ce que le texte admet, et qu'on pourrait croire exclu. */
export const ADMIS: readonly CasAdmis[] = [
  {
    id: 'petite-enfance',
    sujet: 'l’accueil de la petite enfance',
    motif:
      /^(?!.*\b(?:avip|vocation d insertion professionnelle)\b).*\b(?:petite enfance|fipe|creches?|multi accueils?|haltes? garderies?)\b/,
    admis:
      'Le renfort de l’accueil de la petite enfance peut être soutenu, y compris dans un territoire ' +
      'que le FIPE n’a pas retenu.',
    sources: ['enfance/petite-enfance', 'glossaire/fipe'],
  },
  {
    id: 'mixite',
    sujet: 'une action ouverte à tous',
    motif:
      /\bouvert\w* a tous\b|\btous (?:les )?publics\b|\btout public\b|\bpour tous\b|\bmixite\b/,
    axe: 'enfance',
    admis:
      'Une action de l’axe Enfance peut s’ouvrir à tous si elle vise d’abord des publics vulnérables ' +
      'et suit le référentiel.',
    sources: ['enfance/mixite'],
  },
  {
    id: 'logement-jeunes',
    sujet: 'le logement des jeunes',
    motif:
      /^(?=.*\b(?:jeunes?|etudiants?|1[68] (?:a )?25)\b)(?=.*\b(?:recherches?|acces|appui|aides?|accompagne\w*)\b).*\blogements?\b/,
    admis: 'Aider des jeunes de 16 à 25 ans à chercher un logement est prévu au référentiel.',
    sources: ['enfance/logement'],
  },
  {
    id: 'sante-mentale-jeunes',
    sujet: 'la santé mentale des jeunes',
    motif:
      /\bpaej\b|\bpoints? (?:d )?accueils? (?:et )?ecoute\b|^(?=.*\b(?:jeunes?|adolescents?|ados?|etudiants?)\b).*\bsante mentale\b/,
    admis:
      'La santé mentale des jeunes, en particulier les points d’accueil écoute, peut être financée.',
    sources: ['enfance/sante-mentale'],
  },
  {
    id: 'decrocheurs-universite',
    sujet: 'les décrocheurs de l’université',
    motif:
      /\bdecroch\w*\b.*\b(?:universit\w*|etudiants?|facultes?)\b|\b(?:universit\w*|etudiants?|facultes?)\b.*\bdecroch\w*\b/,
    admis: 'Repérer et suivre les étudiants qui décrochent est prévu.',
    sources: ['enfance/universite'],
  },
  {
    id: 'referent-de-parcours',
    sujet: 'les référents de parcours ou la pair-aidance',
    motif: /\breferents? (?:de |du |des )?parcours\b|\bpairs? aidan\w*\b/,
    admis:
      'L’action peut continuer si elle est renforcée (plus de personnes suivies, ' +
      'plus de professionnels) ; pair-aidance et médiation aussi.',
    sources: ['droits/referent-de-parcours'],
  },
  {
    id: 'gens-du-voyage',
    sujet: 'les gens du voyage',
    motif: /\bgens du voyage\b/,
    admis: 'Les services du référentiel peuvent leur être destinés.',
    sources: ['droits/gens-du-voyage'],
  },
]

/** Ce que le texte dit d’un contrat entier d’outre-mer. */
export const PRIORITES_D_OUTRE_MER: {
  readonly dit: string
  readonly sources: readonly CleCitee[]
} = {
  dit: 'Une annexe propre à l’outre-mer liste les priorités où s’engager.',
  sources: ['objectifs/outre-mer'],
}
