import type { Page } from './page.ts'

const RANGS_REGARDES = 40
/** Une ligne d'action a moins de textes qui reviennent. */
const EN_TETE = 5

/**
 * Un texte qui revient plus bas dans sa colonne est une donnée ; s'ils reviennent tous, à la dernière colonne près, c'est
 * un en-tête réimprimé.
 */
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
  const manque = textes.find((c) => !repris.includes(c))
  const derniere = manque === textes.at(-1) && repris.length >= EN_TETE
  return repris.length > 0 && manque !== undefined && !derniere
}

function rempliesDe(page: Page, ligne: number): number[] {
  return (page.feuille.lignes[ligne] ?? []).flatMap((_, c) =>
    page.estRemplie(ligne, c) ? [c] : [],
  )
}
