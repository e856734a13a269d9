import type { AxeLu, Centimes, Contrat } from '../../modele/index.ts'
import { somme } from '../../modele/index.ts'

/**
 * Ce que l'État a déjà repris de cet écart, selon les réglages : jamais plus que lui. Rien ne l'écrit dans un classeur.
 */
export function dejaReprisDe(
  ecart: Centimes,
  { axe, annee }: { readonly axe: AxeLu; readonly annee: number },
  { dejaRepris }: Contrat,
): Centimes {
  const dites = somme(
    dejaRepris.flatMap((r) => (r.axe === axe && r.annee === annee ? [r.montant] : [])),
  )
  return dites < ecart ? dites : ecart
}
