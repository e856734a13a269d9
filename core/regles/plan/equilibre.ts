import {
  APPORTS,
  type Centimes,
  type Montant,
  moins,
  plus,
  type UniteDAction,
  ZERO,
} from '../../modele/index.ts'
import type { Interpretations } from '../../reglages/index.ts'
import { toleranceDe } from './tolerance.ts'

/**
 * Somme des financements écrits ; null si l'un est illisible, si la colonne de la collectivité manque, ou si rien
 * n'est écrit.
 */
export function sommeDesFinancements({ montants }: UniteDAction): Centimes | null {
  // Sans boucle : cette somme se fait pour chaque action de chaque année.
  const { partEtat, partCollectivite, tiers, fse, cee } = montants
  if (partEtat === 'absent' || partCollectivite === 'absent') return null
  if (partEtat === 'illisible' || partCollectivite === 'illisible') return null
  if (tiers === 'illisible' || fse === 'illisible' || cee === 'illisible') return null
  const total = plus(
    plus(valeurDe(partEtat), valeurDe(partCollectivite)),
    plus(plus(valeurDe(tiers), valeurDe(fse)), valeurDe(cee)),
  )
  if (total !== 0) return total
  return APPORTS.some((champ) => typeof montants[champ] === 'number') ? ZERO : null
}

function valeurDe(montant: Montant): Centimes {
  return typeof montant === 'number' ? montant : ZERO
}

export function equilibreAvec(
  unite: UniteDAction,
  somme: Centimes,
  interpretations: Interpretations,
): boolean {
  const { cout } = unite.montants
  if (typeof cout !== 'number') return false
  if (somme === cout) return true
  return Math.abs(somme - cout) <= toleranceDe(unite, APPORTS, interpretations)
}

/** Lecture précise 10 : le plan s'équilibre sans le FSE+, c'est donc un « dont » de la part de la collectivité. */
export function fseInclus(unite: UniteDAction, interpretations: Interpretations): boolean {
  const { fse } = unite.montants
  const somme = sommeDesFinancements(unite)
  if (somme === null || typeof fse !== 'number' || fse <= 0) return false
  return (
    !equilibreAvec(unite, somme, interpretations) &&
    equilibreAvec(unite, moins(somme, fse), interpretations)
  )
}
