import type { Axe } from '../../../core/modele/index.ts'
import type { Hasard, LigneTiree, Tirage } from '../examen/oracle/tirage.ts'

/** Centimes. */
const MILLE_EUROS = 100_000
const AXES: readonly Axe[] = ['enfance', 'droits', 'transition']

/**
 * Un contrat conforme et à parité, dont on a déplacé quelques montants, coûts exceptés : il se remet donc d'aplomb à
 * coûts tenus. Les montants sont des multiples de 500 €, l'écart dépasse toute tolérance.
 */
export function fausser(hasard: Hasard, actions: number): Tirage {
  const lignes = Array.from({ length: actions }, (_, i) => aParite(hasard, AXES[i % 3], i))
  // De trop court à trop large : tantôt le total dépasse, tantôt le plancher (40 %) manque de peu.
  const ampleur = hasard.parmi([0.9, 1, 1.6, 2.2, 2.4])
  const plafonds: Partial<Record<Axe, number>> = {}
  for (const axe of AXES) {
    const etat = lignes.reduce((s, l) => s + (l.axe === axe ? (l.etat ?? 0) : 0), 0)
    plafonds[axe] = Math.round((etat * ampleur) / MILLE_EUROS) * MILLE_EUROS
  }
  for (const ligne of lignes) if (hasard.chance(0.3)) deplacer(hasard, ligne)
  return { type: 'departement', plafonds, reports: [], lignes }
}

function aParite(hasard: Hasard, axe: Axe = 'enfance', rang: number): LigneTiree {
  const etat = hasard.entier(5, 80) * MILLE_EUROS
  const tiers = hasard.chance(0.3) ? hasard.entier(1, 10) * MILLE_EUROS : 0
  return {
    axe,
    annee: 2025,
    action: `Action ${rang}`,
    nature: 'nouvelle',
    cout: 2 * etat + tiers,
    etat,
    collectivite: etat,
    tiers,
    fse: 0,
    cee: 0,
    cantine: false,
  }
}

/** Déséquilibre, ou porte l'État au-dessus ou au-dessous de sa part. */
function deplacer(hasard: Hasard, ligne: LigneTiree): void {
  const ecart = hasard.entier(1, 4) * MILLE_EUROS
  const sens = hasard.parmi(['desequilibre', 'trop', 'trop', 'peu'])
  if (sens === 'desequilibre') ligne.collectivite += hasard.parmi([-1, 1]) * ecart
  else {
    const signe = sens === 'trop' ? 1 : -1
    ligne.etat = (ligne.etat ?? 0) + signe * ecart
    ligne.collectivite -= signe * ecart
  }
}
