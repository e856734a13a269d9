import { type AxeLu, estAxe } from '../../../core/modele/index.ts'
import { CHAMPS_JUGES, type ChampJuge } from '../tirage/index.ts'
import type { Verite } from '../verite.ts'
import type { Reponse } from './lecteur.ts'

export const VERDICTS = ['exact', 'demande', 'faux'] as const
/** « faux » : faux sans un mot. */
export type Verdict = (typeof VERDICTS)[number]

export interface Jugement {
  readonly verdict: Verdict
  /** Les crédits par axe et par année ne sont pas ceux du contrat. */
  readonly creditsFaux: boolean
  readonly champsFaux: readonly ChampJuge[]
  /** Tout est juste, et l'on a pourtant demandé. */
  readonly douteInutile: boolean
}

export function juger(verite: Verite, reponse: Reponse): Jugement {
  const creditsFaux = !memesCredits(verite.credits, reponse.credits)
  const champsFaux = CHAMPS_JUGES.filter((champ) => {
    const attendu = verite.sommes[champ]
    return attendu !== null && attendu !== reponse.sommes[champ]
  })
  const juste = !creditsFaux && champsFaux.length === 0
  const demande = reponse.refus || reponse.doutes.length > 0
  const dit = demande || (!juste && ditNonCompris(verite, reponse, champsFaux))
  return {
    verdict: dit ? 'demande' : juste ? 'exact' : 'faux',
    creditsFaux,
    champsFaux,
    douteInutile: juste && demande,
  }
}

function memesCredits(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every(
    (cle) => (a.get(cle) ?? 0) === (b.get(cle) ?? 0),
  )
}

/**
 * Un axe ou une année non compris suspend les verdicts et se dit. Il n'excuse que ses propres crédits : les montants
 * sont justes, seule manque leur place.
 */
function ditNonCompris(
  { credits }: Verite,
  reponse: Reponse,
  champsFaux: readonly ChampJuge[],
): boolean {
  if (champsFaux.length > 0) return false
  return [...reponse.credits].every(
    ([cle, lu]) => estSansPlace(cle) || lu <= (credits.get(cle) ?? 0),
  )
}

function estSansPlace(cle: string): boolean {
  const [axe = '', ...annee] = cle.split(' ')
  return !estAxe(axe as AxeLu) || annee.join(' ') === 'sans année'
}
