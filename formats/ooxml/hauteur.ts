const HAUTEUR_MAXIMALE = 409
const HAUTEUR_DUNE_LIGNE = 15

/**
 * En points, ce qu'il faut pour que des textes repliés se lisent : tous les tableurs ne le calculent pas à
 * l'ouverture. `largeur` : celle de la colonne, en caractères.
 */
export function hauteurDesTextes(
  textes: readonly { readonly texte: string; readonly largeur: number }[],
  minimum = HAUTEUR_DUNE_LIGNE,
): number {
  const lignes = textes.map(({ texte, largeur }) =>
    texte
      .split('\n')
      .map((partie) => Math.ceil(partie.length / Math.max(1, largeur)))
      .reduce((n, m) => n + Math.max(1, m), 0),
  )
  return Math.min(HAUTEUR_MAXIMALE, Math.max(minimum, ...lignes.map((n) => n * HAUTEUR_DUNE_LIGNE)))
}
