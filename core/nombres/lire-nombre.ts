import { lireDecimal } from './decimal.ts'
import { decouper } from './ecriture.ts'
import { epurer } from './epurer.ts'

/** Sur un texte épuré, donc borné et sans deux espaces de suite. */
const REPAS = / ?(?:\/|par |le )? ?repas$/i

/**
 * Lit un nombre sans unité de compte (repas, quotient familial, tarif en euros, année). Un pourcentage se
 * rend en fraction (« 50 % » donne 0,5) ; k€ et M€ n'ont pas de sens ici et sont illisibles.
 */
export function lireNombre(texte: string): number | 'vide' | 'illisible' {
  const propre = epurer(texte)
  if (propre === null) return 'illisible'
  const sansRepas = propre.replace(REPAS, '')
  const ecriture = decouper(sansRepas)
  if (ecriture === 'vide' && sansRepas !== propre) return 'illisible'
  if (typeof ecriture === 'string') return ecriture
  if (ecriture.unite === 'kEUR' || ecriture.unite === 'MEUR') return 'illisible'
  const decimal = lireDecimal(ecriture.corps, 'milliers')
  if (decimal === null) return 'illisible'
  // L'exposant garde le nombre le plus proche de l'écriture : 33,3 % est 0,333, sans division.
  const absolu = Number(`${decimal.entiers}.${decimal.decimales}${ecriture.pourcent ? 'e-2' : ''}`)
  return ecriture.negatif && absolu !== 0 ? -absolu : absolu
}
