import type { TirageDeConclusion } from './tirage.ts'

export interface Verdict {
  readonly etat: 'conforme' | 'reserves' | 'questions' | 'manquements' | 'justifies'
  /** La phrase peut dire « Aucun manquement » ou « Rien de relevé ». */
  readonly favorable: boolean
}

/** La lecture précise 15 et les cinq états, récrits naïvement. */
export function conclureNaivement(tirage: TirageDeConclusion): Verdict {
  const etat = etatDe(tirage)
  return { etat, favorable: etat === 'conforme' }
}

function etatDe(t: TirageDeConclusion): Verdict['etat'] {
  // Sans rien de programmé, ce sont les axes qui manquent ; un axe non compris est lui-même un manquement.
  if (t.axeInconnu || (t.manquement && !t.justifie && !t.rien)) return 'manquements'
  if (t.question === 'attend' && !t.rien) return 'questions'
  if (t.manquement && !t.rien) return 'justifies'
  return reserve(t) ? 'reserves' : 'conforme'
}

function reserve(t: TirageDeConclusion): boolean {
  return (
    t.rien ||
    (t.sansAxe ?? 0) > 0 ||
    t.sansAnnee ||
    (t.ecartDuTotal ?? 0) !== 0 ||
    (t.feuilleLaissee ?? 0) > 0 ||
    t.feuilleIncomprise
  )
}
