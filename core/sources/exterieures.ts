/** Un fait pris hors de la foire aux questions : il ne s'affiche jamais sans son adresse et sa date. */
export interface SourceExterieure {
  readonly titre: string
  readonly adresse: string
  /** AAAA-MM-JJ ; null : la page ne la donne pas. */
  readonly publieeLe: string | null
  /** AAAA-MM-JJ. */
  readonly consulteeLe: string
  /** Ce que dit la page, dans nos mots. */
  readonly resume: string
  /** Chiffres et noms que nous y prenons. */
  readonly reperes: readonly [string, ...string[]]
}

export const EXTERIEURES = {
  'exterieure/mi-parcours': {
    titre: 'Le Media social',
    adresse:
      'https://www.lemediasocial.fr/un-guide-pour-accompagner-l-evaluation-des-contrats-locaux-des-solidarites_i5c2Xr',
    publieeLe: null,
    consulteeLe: '2026-11-28',
    resume: 'Les actions des contrats sont à évaluer pour le 30 juin 2026.',
    reperes: ['30 juin 2026'],
  },
  'exterieure/cantine-des-communes': {
    titre: 'Agence de services et de paiement',
    adresse: 'https://www.asp-public.fr/aides/cantine-a-1-euro',
    publieeLe: '2024-03-22',
    consulteeLe: '2026-11-28',
    resume:
      'L’État aide des communes rurales et leurs écoles : 3 € par ' +
      'repas facturé 1 € au plus, 4 € avec l’engagement EGAlim.',
    reperes: ['1 €', '3 €', '4 €', 'EGAlim'],
  },
  'exterieure/animation-slime': {
    titre: 'CLER, réseau pour la transition énergétique',
    adresse:
      'https://precarite-energie.org/le-programme-slime-desormais-eligible-a-un-co-financement-' +
      'de-letat-grace-au-pacte-des-solidarites',
    publieeLe: null,
    consulteeLe: '2026-11-28',
    resume:
      'Le contrat cofinance la coordination et l’animation d’un ' +
      'SLIME, et la limite de 70 % est rappelée aussitôt après.',
    reperes: ['70 %', 'SLIME'],
  },
  'exterieure/pacte-local': {
    titre: 'Actualités sociales hebdomadaires',
    adresse:
      'https://ash.tm.fr/juridique/pactes-locaux-de-solidarite-quels-enjeux-pour-2024-914195.php',
    publieeLe: null,
    consulteeLe: '2026-11-29',
    resume:
      'Une instruction du 12 juin 2024 donne à chaque région une enveloppe qui ne sert qu’aux ' +
      'pactes locaux, à côté des contrats.',
    reperes: ['12 juin 2024', 'pactes locaux'],
  },
} as const satisfies Readonly<Record<string, SourceExterieure>>

export type CleExterieure = keyof typeof EXTERIEURES
