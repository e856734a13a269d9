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

/** null quand il n'y a rien à garder. */
export function ecrireEnTexte(reglages: ReglagesEcrits): string | null {
  const { contrat = {}, correspondances = [], justifications = [] } = reglages
  const vide =
    Object.keys(contrat).length === 0 && correspondances.length === 0 && justifications.length === 0
  return vide ? null : JSON.stringify(reglages)
}
