import type { Contexte } from '../familles/contexte.ts'
import { TITRES } from '../mots/index.ts'

/** « 2025 », « 2024-2026 ». */
export function periode(annees: readonly number[]): string {
  const [premiere] = annees
  const derniere = annees.at(-1)
  return premiere === derniere ? String(premiere) : `${premiere}-${derniere}`
}

/** Un titre ; `quand` vide n'y met aucune année. */
export function titre(ctx: Contexte, quand: string): string {
  const modele = ctx.de('titre').parmi(TITRES)
  return modele
    .replace('#', quand)
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +([:–]) +\1/g, ' $1')
    .trim()
}
