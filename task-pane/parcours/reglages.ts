import type { ConstatMontre } from '../../core/examen/index.ts'
import {
  type Empreinte,
  garderLaPiece,
  type PassageGarde,
  type ReglagesEcrits,
} from '../../core/reglages/index.ts'

/** Un classeur où rien n'a encore été réglé. */
export const SANS_REGLAGES_ECRITS: ReglagesEcrits = { version: 1 }

/** Ajoute une justification, à la place d'une autre du même constat. */
export function justifier(
  reglages: ReglagesEcrits,
  { empreinte }: ConstatMontre,
  motif: string,
  date: string,
): ReglagesEcrits {
  const { justifications = [] } = retirerJustifications(reglages, [empreinte])
  return { ...reglages, justifications: [...justifications, { ...empreinte, motif, date }] }
}

/** Retire les justifications de ces constats : l'utilisateur y renonce, ou elles ne valent plus. */
export function retirerJustifications(
  reglages: ReglagesEcrits,
  retirees: readonly Empreinte[],
): ReglagesEcrits {
  const { justifications = [] } = reglages
  const cles = new Set(retirees.map(cleDe))
  return { ...reglages, justifications: justifications.filter((j) => !cles.has(cleDe(j))) }
}

function cleDe({ regle, axe, annee, action, feuille, etat }: Empreinte): string {
  return JSON.stringify([regle, axe, annee, action, feuille, etat])
}

/** Garde la réponse à une question de lecture ; null : la retire. */
export function repondre(
  { reponses, ...reste }: ReglagesEcrits,
  id: string,
  valeur: string | null,
): ReglagesEcrits {
  const { [id]: _, ...autres } = reponses ?? {}
  const suivantes = valeur === null ? autres : { ...autres, [id]: valeur }
  return Object.keys(suivantes).length === 0 ? reste : { ...reste, reponses: suivantes }
}

export type PieceEcrite = NonNullable<ReglagesEcrits['pieces']>[number]

/** Ce que l'utilisateur dit d'une pièce ; null : il n'en dit plus rien. */
export function repondreDUnePiece(
  reglages: ReglagesEcrits,
  reperes: Omit<PieceEcrite, 'etat' | 'reference' | 'date'>,
  dite: Pick<PieceEcrite, 'etat' | 'reference' | 'date'> | null,
): ReglagesEcrits {
  const pieces = garderLaPiece(
    reglages.pieces ?? [],
    reperes,
    dite === null ? null : { ...reperes, ...dite },
  )
  return { ...reglages, pieces: [...pieces] }
}

/** Les vérifications retenues, à la place de celles d'avant. */
export function garderLHistorique(
  reglages: ReglagesEcrits,
  passages: readonly PassageGarde[],
): ReglagesEcrits {
  return {
    ...reglages,
    historique: passages.map(({ comptes, cles, ...passage }) => ({
      ...passage,
      comptes: [...comptes],
      cles: cles && [...cles],
    })),
  }
}

/**
 * null quand il n'y a rien à garder. Sans pièce ni historique, la première version suffit : un Pacte plus ancien la
 * lit.
 */
export function ecrireEnTexte(reglages: ReglagesEcrits): string | null {
  const { contrat = {}, correspondances = [], justifications = [], reponses = {} } = reglages
  const { pieces = [], historique = [] } = reglages
  const deLaDeuxieme = pieces.length + historique.length
  const deLaPremiere =
    Object.keys({ ...contrat, ...reponses }).length + correspondances.length + justifications.length
  return deLaPremiere + deLaDeuxieme === 0
    ? null
    : JSON.stringify({ ...reglages, version: deLaDeuxieme === 0 ? 1 : 2 })
}
