import type { Axe, Nature, TypeCollectivite } from '../../../../core/modele/index.ts'
import type { Hasard } from '../oracle/tirage.ts'
import { LIBELLES, type LibelleConnu } from './libelles.ts'

/** Un contrat tiré au hasard dont les lignes disent autre chose que des parts : des textes, des cellules fautives. */
export interface TirageDeFaits {
  readonly type: TypeCollectivite
  readonly outreMer: boolean
  readonly lignes: readonly LigneDeFaits[]
}

/** Ce qu'une cellule de montant a d'anormal. */
export type Faute = 'texte' | 'sans-valeur' | 'negatif' | null

interface ActionDeFaits {
  readonly axe: Axe
  readonly libelle: LibelleConnu
  readonly nature: Nature | 'inconnue'
  /** « Poursuite… » : ce qui se faisait déjà. */
  readonly reprise: boolean
  readonly coutAvant: number | null
  /** Une compensation de repas, ou ce qui pourrait en être une. */
  readonly cantine: 'compensation' | 'a-preciser' | 'moyens' | null
  readonly programme: string
  readonly porteur: string
  readonly communale: boolean
}

export interface LigneDeFaits extends ActionDeFaits {
  readonly annee: number
  readonly section: string
  readonly nonReconduite: boolean
  readonly motifDuRenfort: string
  readonly indicateur: string
  /** En euros ; null : la cellule est vide. */
  readonly tarif: number | null
  readonly quotient: number | null
  /** De la cellule des crédits consommés. */
  readonly faute: Faute
}

const PERIODES = [[2025], [2024, 2025], [2023, 2025, 2026, 2027]] as const
const PROGRAMMES = ['', '304', 'P102', 'BOP 304', '102 et 304', '147', '102'] as const
const PORTEURS = ['', 'CCAS de Vire', 'Association', 'Mairie'] as const
const SECTIONS = ['', 'Fonctionnement', 'Fonctionnement', 'Investissement', 'INV', 'F'] as const

export function tirerDesFaits(hasard: Hasard): TirageDeFaits {
  const type = hasard.parmi(['departement', 'departement', 'metropole'])
  const axes = ['enfance', 'droits', 'transition', 'emploi'] as const
  const annees = PERIODES[hasard.entier(0, PERIODES.length - 1)] ?? PERIODES[0]
  const actions = Array.from({ length: hasard.entier(1, 4) }, () =>
    tirerLAction(hasard, hasard.parmi(axes)),
  )
  // Deux actions de même axe et de même libellé n'en feraient qu'une.
  const distinctes = actions.filter(
    (a, i) => !actions.slice(0, i).some((b) => a.axe === b.axe && a.libelle === b.libelle),
  )
  const lignes = distinctes.flatMap((action) =>
    annees.flatMap((annee) => {
      if (!hasard.chance(0.85)) return []
      const ligne = tirerLAnnee(hasard, action, annee)
      return hasard.chance(0.12) ? [ligne, repeter(hasard, ligne)] : [ligne]
    }),
  )
  const [action] = actions
  return {
    type,
    outreMer: type === 'departement' && hasard.chance(0.15),
    lignes: lignes.length > 0 || !action ? lignes : [tirerLAnnee(hasard, action, 2025)],
  }
}

function tirerLAction(hasard: Hasard, axe: Axe): ActionDeFaits {
  const porteur = hasard.parmi(PORTEURS)
  return {
    axe,
    libelle: LIBELLES[hasard.entier(0, LIBELLES.length - 1)] ?? LIBELLES[0],
    nature: hasard.parmi(['nouvelle', 'nouvelle', 'renforcee', 'reconduite', 'inconnue']),
    reprise: hasard.chance(0.15),
    coutAvant: hasard.parmi([null, null, null, 0, 1]),
    cantine: hasard.parmi([null, null, 'compensation', 'a-preciser', 'moyens']),
    programme: hasard.parmi(PROGRAMMES),
    porteur,
    communale: porteur === 'CCAS de Vire' || porteur === 'Mairie',
  }
}

function tirerLAnnee(hasard: Hasard, action: ActionDeFaits, annee: number): LigneDeFaits {
  return {
    ...action,
    annee,
    section: hasard.parmi(SECTIONS),
    nonReconduite: hasard.chance(0.1),
    motifDuRenfort: hasard.chance(0.4) ? 'Vingt familles de plus' : '',
    indicateur: hasard.chance(0.8) ? 'Familles suivies' : '',
    tarif: hasard.parmi([null, 1, 1, 0.5, 1.01, 3]),
    quotient: hasard.parmi([null, 1_000, 1_000, 999, 1_001]),
    faute: hasard.chance(0.1) ? hasard.parmi(['texte', 'sans-valeur', 'negatif']) : null,
  }
}

/** La même action, la même année : d'un autre porteur ou d'une autre section, ce n'est pas un doublon. */
function repeter(hasard: Hasard, ligne: LigneDeFaits): LigneDeFaits {
  const { porteur, section } = ligne
  const suite = hasard.parmi([
    { porteur, section },
    { porteur: 'Autre porteur', section },
    { porteur, section: 'Autre section' },
  ])
  return { ...ligne, faute: null, ...suite }
}
