import type { Axe, Nature, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'

/** Les colonnes qu'un budget a, ou n'a pas. */
export const FACULTATIVES = [
  'sousThematique',
  'indicateurLocal',
  'indicateurNational',
  'valeurIndicateur',
  'justificationRenfort',
  'partCollectiviteAnterieure',
  'programme',
  'repas',
  'tarifRepas',
  'quotientFamilial',
  'consomme',
  'report',
  'accordReport',
  'avancementQuantitatif',
  'avancementFinancier',
  'avancementQualitatif',
  'avenant',
] as const
export type Facultative = (typeof FACULTATIVES)[number]

/** Un contrat tiré au hasard, dont des colonnes manquent et dont des cellules sont vides. */
export interface TirageDeSuivi {
  readonly type: TypeCollectivite
  readonly colonnes: ReadonlySet<Facultative>
  /** Le titre du classeur parle d'un avenant. */
  readonly avenantAuTitre: boolean
  readonly lignes: readonly LigneDeSuivi[]
}

export interface LigneDeSuivi {
  readonly axe: Axe
  readonly action: string
  readonly annee: number
  readonly nature: Nature
  readonly etat: number
  readonly compensation: boolean
  readonly report: number | null
  readonly sousThematique: 'parentalite' | 'decrochage' | null
  /** Vide : la cellule l'est. */
  readonly indicateurNational: string
  readonly valeurIndicateur: string
  readonly avenant: string
  readonly avancementQuantitatif: string
  readonly avancementFinancier: string
  readonly avancementQualitatif: string
}

/** Le seul libellé que le texte donne. */
export const FAMILLES =
  'Nombre de familles précaires avec enfants ayant bénéficié d’actions "d’aller vers" et/ou d’accompagnement ' +
  'dans la parentalité'

const PERIODES = [[2025], [2024], [2024, 2025], [2026, 2027], [2024, 2025, 2026, 2027]] as const

export function tirerDuSuivi(hasard: Hasard): TirageDeSuivi {
  const annees = PERIODES[hasard.entier(0, PERIODES.length - 1)] ?? PERIODES[0]
  const presence = hasard.parmi([0.5, 0.8])
  const actions = Array.from({ length: hasard.entier(1, 3) }, (_, rang) => {
    const axe = hasard.parmi(['enfance', 'enfance', 'droits', 'transition', 'emploi'])
    return {
      axe,
      action: `Action ${rang}`,
      nature: hasard.parmi(['nouvelle', 'nouvelle', 'renforcee', 'reconduite']),
      compensation: axe === 'transition' && hasard.chance(0.5),
      sousThematique:
        axe === 'enfance' ? hasard.parmi([null, 'parentalite', 'parentalite', 'decrochage']) : null,
    } as const
  })
  return {
    type: hasard.parmi(['departement', 'metropole']),
    colonnes: new Set(FACULTATIVES.filter(() => hasard.chance(presence))),
    avenantAuTitre: hasard.chance(0.3),
    lignes: actions.flatMap((action) => annees.map((annee) => tirer(hasard, action, annee))),
  }
}

type Action = Pick<LigneDeSuivi, 'axe' | 'action' | 'nature' | 'compensation' | 'sousThematique'>

function tirer(hasard: Hasard, action: Action, annee: number): LigneDeSuivi {
  const dit = (texte: string) => (hasard.chance(0.7) ? texte : '')
  return {
    ...action,
    annee,
    etat: hasard.chance(0.15) ? 0 : hasard.entier(1, 50_000),
    report: hasard.parmi([null, null, 0, 500]),
    indicateurNational: hasard.parmi(['', 'Repas servis', FAMILLES]),
    valeurIndicateur: dit('12'),
    avenant: dit('Avenant du 3 mars'),
    avancementQuantitatif: dit('12 familles'),
    avancementFinancier: dit('La moitié'),
    avancementQualitatif: dit('Bien reçue'),
  }
}
