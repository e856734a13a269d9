import {
  type CoutsDemandes,
  cleDesCouts,
  type Facon,
  type Facons,
  faconDuMot,
  type Tenus,
} from '../../core/conformite/index.ts'
import { AXES, type Axe } from '../../core/modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../core/parametres/index.ts'
import { ErreurDUsage } from './erreur.ts'

/** Ce qu'on demande d'une proposition : les coûts qui changent, ce qui ne bouge pas, comment atteindre un plancher. */
export interface Choix {
  readonly couts: CoutsDemandes
  readonly tenus: Tenus
  readonly facons: Facons
}

/** Lève une ErreurDUsage qui nomme le mot qu'elle ne comprend pas. */
export function choixDemandes(
  { couts, tenir }: { readonly couts?: string; readonly tenir?: string },
  facons: readonly string[],
): Choix {
  return {
    couts: coutsDemandes(couts),
    tenus: tenusDemandes(tenir),
    facons: new Map(facons.map(faconDemandee)),
  }
}

const { premiere, derniere } = valeurDe(anneesDuContrat)
const PAR_EXEMPLE = cleDesCouts('droits', premiere)
const AXES_ET_ANNEES = Array.from({ length: derniere - premiere + 1 }, (_, rang) =>
  AXES.map((axe) => cleDesCouts(axe, premiere + rang)),
).flat()

/** « droits-2025:repartie », « droits-2025:enveloppe-enfance », « droits-2025:Budget!E10 ». */
function faconDemandee(ecrite: string): readonly [string, Facon] {
  const [cle = '', ...suite] = ecrite.split(':')
  const facon = faconDuMot(suite.join(':'))
  if (facon === null || !AXES_ET_ANNEES.includes(cle)) {
    throw new ErreurDUsage(
      `L’option --facon vaut «\u00a0${ecrite}\u00a0»\u00a0; écrivez un axe et une année, puis repartie, ` +
        `enveloppe-enfance ou une cellule de la part de l’État (${PAR_EXEMPLE}:Budget!E10).`,
    )
  }
  return [cle, facon]
}

function coutsDemandes(ecrits: string | undefined): CoutsDemandes {
  if (ecrits === undefined || ecrits === 'tenus' || ecrits === 'libres') return ecrits ?? 'tenus'
  const couts = ecrits.split(',').map((mot) => mot.trim())
  const inconnu = couts.find((mot) => !AXES_ET_ANNEES.includes(mot))
  if (inconnu !== undefined) {
    throw new ErreurDUsage(
      `L’option --couts vaut «\u00a0${inconnu}\u00a0»\u00a0; écrivez tenus, libres, ou un axe et une année ` +
        `(${PAR_EXEMPLE}), séparés par des virgules.`,
    )
  }
  return new Set(couts)
}

/** Le mot qui tient la part de la collectivité ; les autres sont des axes ou des cellules. */
const COLLECTIVITE = 'collectivite'

/** « collectivite », un axe, ou une cellule (« Budget!E12 »), séparés par des virgules. */
function tenusDemandes(ecrits: string | undefined): Tenus {
  const mots = (ecrits ?? '').split(',').flatMap((mot) => mot.trim() || [])
  const axes = mots.filter(estUnAxe)
  const cellules = mots.filter((mot) => mot.includes('!'))
  const inconnu = mots.find(
    (mot) => mot !== COLLECTIVITE && !estUnAxe(mot) && !cellules.includes(mot),
  )
  if (inconnu !== undefined) {
    throw new ErreurDUsage(
      `L’option --tenir vaut «\u00a0${inconnu}\u00a0»\u00a0; écrivez ${COLLECTIVITE}, un axe (${AXES.join(', ')}) ` +
        'ou une cellule (Budget!E12), séparés par des virgules.',
    )
  }
  return {
    cellules: new Set(cellules),
    champs: new Set(mots.includes(COLLECTIVITE) ? ['partCollectivite'] : []),
    axes: new Set(axes),
  }
}

function estUnAxe(mot: string): mot is Axe {
  return AXES.some((axe) => axe === mot)
}
