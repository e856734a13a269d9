import type { Centimes } from '../modele/index.ts'

/**
 * Part consommée, en centièmes de %, arrondie à l'inférieur : 99,999 % ne s'affiche pas 100 %. null si rien n'est
 * suivi. Exact, même au-delà de ce qu'un flottant tient.
 */
export function tauxDExecution(suivi: Centimes, consomme: Centimes): number | null {
  if (suivi <= 0) return null
  const produit = 10_000n * BigInt(consomme)
  const entier = produit / BigInt(suivi)
  return Number(entier * BigInt(suivi) > produit ? entier - 1n : entier)
}
