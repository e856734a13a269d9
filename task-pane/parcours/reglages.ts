import type { ConstatMontre } from '../../core/examen/index.ts'
import type { Empreinte, ReglagesEcrits } from '../../core/reglages/index.ts'

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

/** null quand il n'y a rien à garder. */
export function ecrireEnTexte(reglages: ReglagesEcrits): string | null {
  const { contrat = {}, correspondances = [], justifications = [], reponses = {} } = reglages
  const vide =
    Object.keys({ ...contrat, ...reponses }).length +
      correspondances.length +
      justifications.length ===
    0
  return vide ? null : JSON.stringify(reglages)
}
