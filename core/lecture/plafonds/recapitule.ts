import type { ChampMontant, Ligne } from '../../modele/index.ts'
import type { PlafondLu } from './candidat.ts'

const AXES_AU_MOINS = 2

/** « Enveloppe globale » d'une synthèse, qui redit pour chaque axe ce que coûtent ses actions, n'est aucun plafond. */
export function sansRecapitulation(
  lus: readonly PlafondLu[],
  lignes: readonly Ligne[],
): readonly PlafondLu[] {
  const egale = (champ: ChampMontant) => (p: PlafondLu) => somme(lignes, champ, p) === p.montant
  const memeListe = (a: PlafondLu, b: PlafondLu) =>
    a.lieu.feuille === b.lieu.feuille &&
    (a.lieu.colonne === b.lieu.colonne || a.lieu.ligne === b.lieu.ligne)
  return lus.filter((plafond) => {
    const siens = lus.filter((p) => memeListe(p, plafond))
    const redits = siens.every(egale('cout')) && !siens.every(egale('partEtat'))
    return !redits || new Set(siens.map((p) => p.axe)).size < AXES_AU_MOINS
  })
}

function somme(lignes: readonly Ligne[], champ: ChampMontant, { axe, annee }: PlafondLu): number {
  let total = 0
  for (const ligne of lignes) {
    const montant = ligne.montants[champ]
    const sienne = ligne.axe === axe && (annee === null || ligne.annee === annee)
    if (sienne && typeof montant === 'number') total += montant
  }
  return total
}
