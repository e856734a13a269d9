import type { CoutsDemandes, Demande, Facon, Tenus } from '../conformite/index.ts'
import {
  direSansTableau,
  estSansTableau,
  examinerLesCellules,
  examinerUnClasseur,
  type Refus,
} from '../examen/index.ts'
import type { DemandeDEtude } from './suivre.ts'

/** Ce qui ne bouge pas, en données simples : cellules (« Feuille!B12 »), parts du plan, axes. */
export type ChoixTenus = {
  readonly [Sorte in keyof Tenus]: Tenus[Sorte] extends ReadonlySet<infer Nom>
    ? readonly Nom[]
    : never
}

export interface DemandeDeConformite extends DemandeDEtude {
  readonly couts: Exclude<CoutsDemandes, ReadonlySet<string>>
  readonly tenus: ChoixTenus
  /** Comment atteindre un plancher : « droits-2025 » → la façon ; le moins de cellules sinon. */
  readonly facons: Readonly<Record<string, Facon>>
}

/** Le classeur vérifié, et de quoi le revérifier une fois changé. */
export function preparer(demande: DemandeDeConformite): Omit<Demande, 'coutsLibres'> | Refus {
  const { classeur: brut, reglages, date, tenus, facons } = demande
  const { classeur, examen } = examinerUnClasseur(brut, reglages, date)
  if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
  return {
    classeur,
    examen,
    examiner: (virtuel) => examinerLesCellules(virtuel, reglages, date).examen,
    tenus: {
      cellules: new Set(tenus.cellules),
      champs: new Set(tenus.champs),
      axes: new Set(tenus.axes),
    },
    facons: new Map(Object.entries(facons)),
  }
}
