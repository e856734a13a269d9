/** Les fichiers que chacun atteint, directement. */
export type Graphe = ReadonlyMap<string, readonly string[]>

/** Chaque groupe de fichiers qui s'atteignent les uns les autres : il n'a ni haut ni bas (Tarjan). */
export function cercles(graphe: Graphe): string[][] {
  const rangs = new Map<string, number>()
  const pile: string[] = []
  const trouves: string[][] = []

  function visiter(fichier: string): number {
    const rang = rangs.size
    rangs.set(fichier, rang)
    pile.push(fichier)
    let bas = rang
    for (const voisin of graphe.get(fichier) ?? []) {
      if (!rangs.has(voisin)) bas = Math.min(bas, visiter(voisin))
      else if (pile.includes(voisin)) bas = Math.min(bas, rangs.get(voisin) ?? bas)
    }
    if (bas === rang) {
      const groupe = pile.splice(pile.indexOf(fichier))
      if (groupe.length > 1 || graphe.get(fichier)?.includes(fichier)) trouves.push(groupe.sort())
    }
    return bas
  }

  for (const fichier of graphe.keys()) if (!rangs.has(fichier)) visiter(fichier)
  return trouves
}

/** Tout ce qu'un fichier atteint, lui compris. */
export function atteints(graphe: Graphe, depart: string): Set<string> {
  const vus = new Set([depart])
  for (const fichier of vus) for (const voisin of graphe.get(fichier) ?? []) vus.add(voisin)
  return vus
}
