interface Place {
  readonly feuille: string
  readonly cellule: string
}

/** De quoi reconnaître une cellule d'un classeur. */
export function parCellule({ feuille, cellule }: Place): string {
  return `${feuille}!${cellule}`
}

export function trier<P extends Place>(places: readonly P[]): P[] {
  return [...places].sort((a, b) => (parCellule(a) < parCellule(b) ? -1 : 1))
}
