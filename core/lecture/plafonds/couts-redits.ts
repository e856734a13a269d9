import type { Axe, Ligne } from '../../modele/index.ts'
import type { PlafondLu } from './candidat.ts'

/** Un seul axe peut avoir pour plafond, par hasard, ce que coûtent ses actions. */
const AXES_AU_MOINS = 2
/** Centimes d'écart admis par action. */
const ECART = 100

/**
 * « Enveloppe globale », en face de chaque axe d'un récapitulatif : partout ce que coûtent ses actions, et non le plafond
 * de l'État.
 */
export function sansLesCoutsRedits(
  lus: readonly PlafondLu[],
  lignes: readonly Ligne[],
): readonly PlafondLu[] {
  return lus.filter(({ lieu }) => {
    const colonne = lus.filter(
      (p) => p.lieu.feuille === lieu.feuille && p.lieu.colonne === lieu.colonne,
    )
    const axes = new Set(colonne.map((p) => p.axe))
    return axes.size < AXES_AU_MOINS || !colonne.every((p) => reditLeCout(p, lignes))
  })
}

function reditLeCout({ axe, annee, montant }: PlafondLu, lignes: readonly Ligne[]): boolean {
  const couts = coutsDe(axe, annee, lignes)
  const somme = couts.reduce((s, cout) => s + cout, 0)
  return somme > 0 && Math.abs(somme - montant) <= ECART * couts.length
}

function coutsDe(axe: Axe, annee: number | null, lignes: readonly Ligne[]): number[] {
  return lignes.flatMap((l) => {
    const sienne = l.axe === axe && (annee === null || l.annee === annee)
    return sienne && typeof l.montants.cout === 'number' ? [l.montants.cout] : []
  })
}
