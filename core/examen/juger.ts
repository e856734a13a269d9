import {
  completerIndicateurs,
  type IndicateurFourni,
  reconnaitreSousThematique,
} from '../catalogue/index.ts'
import {
  type Constat,
  type LigneDeSynthese,
  type Tri,
  trierLesJustifies,
} from '../constats/index.ts'
import type { Lecture } from '../lecture/index.ts'
import type { Justification, ReglagesDuContrat } from '../reglages/index.ts'
import type { Contexte } from '../regles/index.ts'
import { situerDans } from './situer.ts'
import { synthese } from './synthese.ts'
import { trier } from './trier.ts'
import { constater, etablirContexte } from './verifier.ts'

/** Ce avec quoi une lecture se juge. */
export interface Bareme {
  readonly reglages: ReglagesDuContrat
  readonly justifications: readonly Justification[]
  /** Indicateurs nationaux donnés à part, chacun avec sa source. */
  readonly indicateurs: readonly IndicateurFourni[]
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
}

/** Ce que les règles disent d'une lecture. */
export interface Jugement {
  readonly contexte: Contexte
  readonly tri: Tri
  readonly synthese: readonly LigneDeSynthese[]
}

/** Applique toutes les règles à une lecture. */
export function juger(lecture: Lecture, bareme: Bareme): Jugement {
  const { interpretations } = bareme.reglages
  const indicateurs = completerIndicateurs(reunir(bareme.indicateurs, lecture.indicateurs))
  const contexte = etablirContexte(lecture.contrat, {
    interpretations,
    indicateurs,
    date: bareme.date,
  })
  return {
    contexte,
    tri: trierLesJustifies(constatsSitues(contexte, lecture), bareme.justifications),
    synthese: synthese(contexte),
  }
}

/** Une feuille lue redressée a ses constats dans ses vraies cellules. */
function constatsSitues(contexte: Contexte, lecture: Lecture): readonly Constat[] {
  return trier(
    constater(contexte).map((constat) => situerDans(constat, lecture)),
    lecture.feuilles.map(({ nom }) => nom),
  )
}

/** Le fichier donné l'emporte sur la feuille du classeur, sous-thématique par sous-thématique. */
function reunir(
  donnes: readonly IndicateurFourni[],
  lus: readonly IndicateurFourni[],
): readonly IndicateurFourni[] {
  const cites = new Set(donnes.map((i) => reconnaitreSousThematique(i.sousThematique)?.id))
  return [
    ...donnes,
    ...lus.filter((i) => !cites.has(reconnaitreSousThematique(i.sousThematique)?.id)),
  ]
}
