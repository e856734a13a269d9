import { memoriser, normaliser } from '../libelle/index.ts'
import type { Axe } from '../modele/index.ts'

export interface SousThematique {
  readonly id: string
  readonly axe: Axe
  readonly libelle: string
}

interface Declaration extends SousThematique {
  /** Sur le libellé normalisé. */
  readonly motif: RegExp
}

const DECLARATIONS = [
  {
    id: 'parentalite',
    axe: 'enfance',
    libelle: 'Soutien à la parentalité et aux familles en situation de précarité',
    motif:
      /\bparentalite|\bsoutien (?:aux|des) (?:familles|parents)|^familles(?: en situation de precarite)?$/,
  },
  {
    id: 'decrochage',
    axe: 'enfance',
    libelle: 'Prévention du décrochage des adolescents 11-15 ans (collégiens)',
    motif: /\bdecrochage\b|\b11 (?:a )?15 ans|^(?:adolescents|collegiens)$/,
  },
  {
    id: 'jeunes',
    axe: 'enfance',
    libelle: 'Accompagner les jeunes en situation de précarité de 16 à 25 ans vers l’autonomie',
    motif:
      /\b16 (?:a )?25 ans|\bjeunes .*\bautonomie|\bautonomie des jeunes|^jeunes(?: 16 (?:a )?25)?$/,
  },
  {
    id: 'droits-sante',
    axe: 'droits',
    libelle: 'Accéder aux droits sociaux et santé pour prévenir la bascule dans la pauvreté',
    motif: /\bdroits sociaux|\bdroits (?:et|a) (?:la )?sante|\bbascule dans la pauvrete/,
  },
  {
    id: 'expulsions',
    axe: 'droits',
    libelle: 'Prévention des expulsions locatives',
    motif: /\bexpulsions?\b/,
  },
  {
    id: 'vieillissement',
    axe: 'droits',
    libelle: 'Accompagnement des personnes vieillissantes en situation de précarité',
    motif: /\bvieilliss\w*|\bpersonnes agees.*\bprecar\w*/,
  },
  {
    id: 'bidonvilles',
    axe: 'droits',
    libelle: 'Services pour les personnes en bidonvilles',
    motif: /\bbidonvilles?\b/,
  },
  {
    id: 'sans-domicile',
    axe: 'droits',
    libelle: 'Services aux personnes sans domicile',
    motif: /\bsans (?:domicile|abri)\b|^sdf$/,
  },
  {
    id: 'energie',
    axe: 'transition',
    libelle: 'Précarité énergétique',
    motif: /\bprecarite energetique|\bprec(?:arite)? energ\w*|^energie$/,
  },
  {
    id: 'mobilite',
    axe: 'transition',
    libelle: 'Mobilité solidaire',
    motif: /\bmobilites? (?:solidaires?|durables?|inclusives?)\b|^mobilites?$/,
  },
  {
    id: 'alimentation',
    axe: 'transition',
    libelle: 'Alimentation durable',
    motif: /\balimentation (?:durable|saine|solidaire|de qualite)\b|^alimentation$/,
  },
] as const satisfies readonly Declaration[]

export type IdSousThematique = (typeof DECLARATIONS)[number]['id']

type SousThematiqueConnue = SousThematique & { readonly id: IdSousThematique }

export const SOUS_THEMATIQUES: readonly SousThematiqueConnue[] = DECLARATIONS.map(
  ({ id, axe, libelle }) => ({ id, axe, libelle }),
)

/** La sous-thématique qu'un libellé nomme ; null si aucune ou plusieurs. L'axe emploi n'en a pas dans le texte. */
export const reconnaitreSousThematique = memoriser((libelle): SousThematiqueConnue | null => {
  const texte = normaliser(libelle)
  const [trouvee, autre] = DECLARATIONS.filter(({ motif }) => motif.test(texte))
  if (!trouvee || autre) return null
  return { id: trouvee.id, axe: trouvee.axe, libelle: trouvee.libelle }
})
