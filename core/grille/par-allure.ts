import type { Adresse } from './adresse.ts'

/** Range les cellules d'une feuille à écrire par allure ; null : la cellule n'en a pas. */
export function parAllure<A>(
  lignes: readonly (readonly (A | null)[])[],
): ReadonlyMap<A, readonly Adresse[]> {
  const groupes = new Map<A, Adresse[]>()
  for (const [ligne, cellules] of lignes.entries()) {
    for (const [colonne, allure] of cellules.entries()) {
      if (allure === null) continue
      const groupe = groupes.get(allure)
      if (groupe) groupe.push({ ligne, colonne })
      else groupes.set(allure, [{ ligne, colonne }])
    }
  }
  return groupes
}

/** Nombre de colonnes de la ligne la plus longue ; au moins une. */
export function nombreDeColonnes(lignes: readonly (readonly unknown[])[]): number {
  return lignes.reduce((large, ligne) => Math.max(large, ligne.length), 1)
}
