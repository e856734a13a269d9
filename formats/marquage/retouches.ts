/** Remplace [debut, fin[ d'une partie par un texte ; les positions sont celles de la partie avant toute retouche. */
export interface Retouche {
  readonly debut: number
  readonly fin: number
  readonly texte: string
}

/** Applique en une fois des retouches qui ne se recouvrent pas ; deux insertions au même endroit gardent leur ordre. */
export function appliquer(partie: string, retouches: readonly Retouche[]): string {
  if (retouches.length === 0) return partie
  const morceaux: string[] = []
  let position = 0
  for (const { debut, fin, texte } of [...retouches].sort((a, b) => a.debut - b.debut)) {
    morceaux.push(partie.slice(position, debut), texte)
    position = fin
  }
  morceaux.push(partie.slice(position))
  return morceaux.join('')
}
