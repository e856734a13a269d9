import type { Axe } from '../modele/index.ts'
import { ecrireNombre } from '../nombres/index.ts'
import type { Constat, Gravite } from './constat.ts'

/** Le nom d'une gravité, tel qu'on le lit partout : note, rapport, terminal, page. */
export const NOMS_DES_GRAVITES: Readonly<Record<Gravite, string>> = {
  bloquant: 'Bloquant',
  'a-justifier': 'À justifier',
  signalement: 'À savoir',
}

/** Nom court d'un axe ; null : les axes fongibles pris ensemble, dits ainsi partout. */
export function nomDAxe(axe: Axe | null): string {
  if (axe === null) return 'Axes fongibles'
  return axe.charAt(0).toUpperCase() + axe.slice(1)
}

/** L'année d'une ligne de synthèse ; null : le classeur ne la dit pas. */
export function nomDAnnee(annee: number | null): string {
  return annee === null ? 'année inconnue' : String(annee)
}

/** « 2024 à 2027 » ; celles qui ne se suivent pas, ou ne sont que deux, se disent une à une. */
export function direLesAnnees(annees: readonly number[]): string {
  const [premiere] = annees
  const derniere = annees.at(-1)
  const suivies = premiere !== undefined && annees.every((annee, i) => annee === premiere + i)
  return suivies && annees.length > 2 ? `${premiere}\u00a0à\u00a0${derniere}` : annees.join(', ')
}

export type Compte = Readonly<Record<Gravite, number>>

export function compter(constats: readonly Constat[]): Compte {
  const compte: Record<Gravite, number> = { bloquant: 0, 'a-justifier': 0, signalement: 0 }
  for (const { gravite } of constats) compte[gravite] += 1
  return compte
}

/** Ce qui n'est pas retenu : une réponse manque, ou toutes sont données et disent la lecture fausse. */
export function titrerCeQuiAttend(questions: number): string {
  return questions > 0
    ? 'Constats qui attendent une réponse'
    : 'Constats dont la lecture est contestée'
}

/** « 1 cellule », « 2 cellules » ; zéro est au singulier, comme en français. */
export function pluriel(nombre: number, un: string, plusieurs: string): string {
  return `${ecrireNombre(nombre)} ${nombre < 2 ? un : plusieurs}`
}
