import type { BilanAxe } from '../bilan/index.ts'
import type { Axe, Centimes, Contrat } from '../modele/index.ts'
import type { PlafondDAvenant } from './avenant.ts'

/** Les plafonds sont constants (calendrier/plafonds-annuels) : celui de l'année d'avant, s'il n'a jamais varié. */
export function plafondRepris(contrat: Contrat, bilan: BilanAxe, depart: number): PlafondDAvenant {
  const ecrits = contrat.plafonds
    .filter((p) => p.axe === bilan.axe && (p.annee === null || p.annee <= depart))
    .map(({ annee, montant }) => ({ annee, montant }))
  const contredits = contrat.contradictions
    .filter((c) => c.axe === bilan.axe && (c.annee === null || c.annee <= depart))
    .map(({ annee, ecarte }) => ({ annee, montant: ecarte }))
  const montants = [...ecrits, ...contredits].filter(
    (p, i, tous) => tous.findIndex((q) => q.montant === p.montant) === i,
  )
  if (montants.length > 1) return { genre: 'varie', montants }
  return bilan.plafond === null ? { genre: 'inconnu' } : { genre: 'connu', montant: bilan.plafond }
}

/** Le plafond que le classeur écrit déjà pour l'année de l'avenant, s'il est autre que celui qu'on reprend. */
export function plafondAnnonce(
  contrat: Contrat,
  axe: Axe,
  annee: number,
  repris: PlafondDAvenant,
): Centimes | null {
  const sien = contrat.plafonds.find((p) => p.axe === axe && p.annee === annee)
  if (sien === undefined) return null
  return repris.genre === 'connu' && repris.montant === sien.montant ? null : sien.montant
}
