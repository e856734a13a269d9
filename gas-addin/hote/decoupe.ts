import type { Adresse, Plage } from '../../core/grille/index.ts'

/**
 * Le plus petit rectangle autour de ces cellules, coupé en plusieurs s'il touche une plage où l'on ne peut pas écrire :
 * Google refuse tout d'une écriture dont une seule cellule est protégée. Aucune des cellules n'est dans ces plages.
 */
export function rectanglesHors(
  cellules: readonly Adresse[],
  interdites: readonly Plage[],
): readonly Plage[] {
  if (cellules.length === 0) return []
  const cadre = cadreDe(cellules)
  const genante = interdites.find((plage) => seCroisent(plage, cadre))
  if (genante === undefined) return [cadre]
  const { haut, gauche, bas, droite } = genante
  const aCote = cellules.filter(({ ligne }) => ligne >= haut && ligne <= bas)
  return [
    cellules.filter(({ ligne }) => ligne < haut),
    aCote.filter(({ colonne }) => colonne < gauche),
    aCote.filter(({ colonne }) => colonne > droite),
    cellules.filter(({ ligne }) => ligne > bas),
  ].flatMap((groupe) => rectanglesHors(groupe, interdites))
}

export function seCroisent(a: Plage, b: Plage): boolean {
  return a.haut <= b.bas && b.haut <= a.bas && a.gauche <= b.droite && b.gauche <= a.droite
}

/** Le plus petit rectangle qui contient ces cellules, dont il y a au moins une. */
export function cadreDe(cellules: readonly Adresse[]): Plage {
  let [haut, gauche, bas, droite] = [Infinity, Infinity, 0, 0]
  for (const { ligne, colonne } of cellules) {
    haut = Math.min(haut, ligne)
    gauche = Math.min(gauche, colonne)
    bas = Math.max(bas, ligne)
    droite = Math.max(droite, colonne)
  }
  return { haut, gauche, bas, droite }
}

/** Ce rectangle d'une matrice qui part de A1. */
export function extraire<T>(
  matrice: readonly (readonly T[])[],
  { haut, gauche, bas, droite }: Plage,
): T[][] {
  return matrice.slice(haut, bas + 1).map((ligne) => ligne.slice(gauche, droite + 1))
}
