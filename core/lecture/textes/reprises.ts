import type { Page } from './page.ts'

const RANGS_REGARDES = 40

/** Un texte qui revient plus bas dans sa colonne est une donnée ; s'ils reviennent tous, c'est un en-tête réimprimé. */
export function seReprend(page: Page, ligne: number): boolean {
  const fin = Math.min(page.nombreDeLignes - 1, ligne + RANGS_REGARDES)
  // Sous un blanc, un autre tableau a ses propres mots d'en-tête.
  let suite = ligne
  while (suite < fin && rempliesDe(page, suite + 1).length > 0) suite++
  const textes = rempliesDe(page, ligne).filter((c) => page.cellule(ligne, c)?.genre === 'texte')
  const repris = textes.filter((c) => {
    for (let l = ligne + 1; l <= suite; l++)
      if (page.estRemplie(l, c) && page.libelle(l, c) === page.libelle(ligne, c)) return true
    return false
  })
  return repris.length > 0 && repris.length < textes.length
}

function rempliesDe(page: Page, ligne: number): number[] {
  return (page.feuille.lignes[ligne] ?? []).flatMap((_, c) =>
    page.estRemplie(ligne, c) ? [c] : [],
  )
}
