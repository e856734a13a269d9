import type { Rang } from './rang.ts'

export type Valeurs = Rang['valeurs']

/** Un total fait la somme de ces lignes, et d'elles seules. */
export function redits(lignes: readonly Rang[], totaux: readonly Valeurs[]): boolean {
  const [premiere] = lignes
  const sommes = (premiere?.valeurs ?? []).map((_, c) =>
    lignes.reduce((s, r) => s + (r.valeurs[c] ?? 0), 0),
  )
  return totaux.some((valeurs) => {
    const dites = valeurs.filter((v) => v !== null && v !== 0)
    return dites.length > 0 && valeurs.every((v, c) => !v || v === sommes[c])
  })
}
