/** Dans l'ordre des noms : ni la langue du système ni l'ordre reçu n'y changent rien. */
export function trierParNom<T extends { readonly nom: string }>(elements: readonly T[]): T[] {
  return [...elements].sort((a, b) => comparer(a.nom, b.nom))
}

function comparer(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
