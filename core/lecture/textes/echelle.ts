import type { Unite } from '../../modele/index.ts'
import type { Page } from './page.ts'
import { montantDe } from './valeurs.ts'

const LIGNES = 240
/** Au-delà, un montant n'est pas en millions. */
const MILLIONS_AU_PLUS = 10
const SURTOUT = 0.75

/**
 * L'unité où comparer entre eux les montants d'un tableau, sans savoir encore la leur : lus en euros, « 0,12 » et
 * « 0,044 » millions ne seraient que des centimes, et tous égaux à un euro près.
 */
export function echelleDe(
  page: Page,
  colonnes: readonly number[],
  debut: number,
  fin: number,
): Extract<Unite, 'EUR' | 'kEUR'> {
  let dits = 0
  let petits = 0
  for (let l = debut; l <= Math.min(fin, debut + LIGNES); l++)
    for (const c of colonnes) {
      const lu = montantDe(page.feuille.lignes[l]?.[c], 'kEUR')
      if (lu.genre !== 'lu' || lu.valeur === 0) continue
      dits++
      if (Math.abs(lu.valeur) < MILLIONS_AU_PLUS * 100_000) petits++
    }
  return petits > 0 && petits >= dits * SURTOUT ? 'kEUR' : 'EUR'
}
