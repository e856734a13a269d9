import type { Classeur } from '../../../core/grille/index.ts'
import { type Lecture, lireContrat } from '../../../core/lecture/index.ts'
import { CHAMPS_JUGES, type ChampJuge } from '../tirage/index.ts'
import { cleDeCredit } from '../verite.ts'

/** Ce que la mesure regarde d'une lecture, quel que soit le lecteur. */
export interface Reponse {
  /** Aucun tableau n'a été retenu. */
  readonly refus: boolean
  /** Ce que la lecture demande avant de conclure. */
  readonly doutes: readonly string[]
  /** Centimes, par « axe année ». */
  readonly credits: ReadonlyMap<string, number>
  readonly sommes: Readonly<Record<ChampJuge, number>>
}

export function repondre(classeur: Classeur): Reponse {
  return reponseDe(lireContrat(classeur))
}

export function reponseDe(lecture: Lecture): Reponse {
  const credits = new Map<string, number>()
  const sommes = { cout: 0, partEtat: 0, partCollectivite: 0, tiers: 0, fse: 0, cee: 0 }
  for (const { axe, annee, montants } of lecture.contrat.lignes) {
    for (const champ of CHAMPS_JUGES) {
      const lu = montants[champ]
      if (typeof lu !== 'number') continue
      sommes[champ] += lu
      if (champ !== 'partEtat' || lu === 0) continue
      const cle = cleDeCredit(axe, annee)
      credits.set(cle, (credits.get(cle) ?? 0) + lu)
    }
  }
  return {
    refus: lecture.contrat.vues.length === 0,
    doutes: lecture.questions.map((q) => q.question),
    credits,
    sommes,
  }
}
