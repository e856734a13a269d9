import { type Conclusion, type Constat, conclure } from '../constats/index.ts'
import { interroger, type QuestionPosee } from './interroger.ts'
import { type Bareme, juger } from './juger.ts'
import type { Lecteur } from './repondre.ts'
import { reservesDe } from './reserves.ts'

/** Ce qu'une cellule dit d'un tableau : personne n'y a rien justifié, ni répondu à rien. */
export interface ExamenEnBref {
  /** Sans ceux qui attendent une réponse. */
  readonly constats: readonly Constat[]
  readonly questions: readonly QuestionPosee[]
  readonly conclusion: Conclusion
}

/** Les constats d'un tableau et ce qu'on en conclut, sans rien chercher à corriger ; null : aucun tableau reconnu. */
export function examinerEnBref(lire: Lecteur, bareme: Bareme): ExamenEnBref | null {
  const lecture = lire({})
  if (lecture.contrat.vues.length === 0) return null
  const jugement = juger(lecture, bareme)
  const { posees, retenus } = interroger(
    lecture,
    jugement,
    { aLaLecture: {}, auxRegles: {} },
    { lire, juger: (autre) => juger(autre, bareme) },
  )
  const attendent = new Set(retenus)
  const constats = jugement.tri.ouverts.filter((constat) => !attendent.has(constat))
  const reserves = reservesDe(jugement.contexte, lecture.laisses)
  return {
    constats,
    questions: posees,
    conclusion: conclure({ constats, justifies: [], questions: posees.length, reserves }),
  }
}
