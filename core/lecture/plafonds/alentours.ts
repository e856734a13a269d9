import { anneeSeule, type Page } from '../textes/index.ts'
import { type Entete, ETAGES, type Etiquette, type Situation } from './etiquettes.ts'

/** Textes ou années au-dessus d'une colonne de nombres, jusqu'à un blanc, un nombre ou un autre tableau. */
export function enteteAuDessus(
  { page, libre }: Situation,
  ligne: number,
  colonne: number,
  gauche: number,
): Entete {
  const etages: string[] = []
  for (let l = ligne - 1; l >= Math.max(0, ligne - 3); l--) {
    if (!libre(l, colonne) || estBlanche(page, l, gauche, colonne)) break
    // Fusionné jusqu'au-dessus des libellés, c'est le titre du tableau.
    if ((page.fusion(l, colonne)?.gauche ?? colonne) <= gauche) break
    const texte =
      page.texte(l, colonne) || (etages.length > 0 ? texteDebordant(page, l, colonne, gauche) : '')
    // Au-dessus d'un étage, une case vide sépare l'en-tête du titre de la feuille.
    if (texte === '' && etages.length > 0) break
    if (texte === '') continue
    const cellule = page.cellule(l, colonne)
    if (cellule?.genre === 'nombre' && anneeSeule(texte) === null) break
    etages.unshift(texte)
  }
  const annee = etages.map(anneeSeule).find((a) => a !== null) ?? null
  return { texte: etages.join(ETAGES), annee }
}

function estBlanche(page: Page, ligne: number, gauche: number, droite: number): boolean {
  for (let c = gauche; c <= droite; c++) if (page.texte(ligne, c) !== '') return false
  return true
}

function texteDebordant(page: Page, ligne: number, colonne: number, gauche: number): string {
  for (let c = colonne; c > gauche; c--) {
    const texte = page.texte(ligne, c)
    if (texte !== '') return texte
  }
  return ''
}

/** Le premier texte à gauche, sur la même ligne. */
export function libelleAGauche({ page, libre }: Situation, ligne: number, colonne: number): string {
  for (let c = colonne - 1; c >= Math.max(0, colonne - 4) && libre(ligne, c); c--) {
    const texte = page.texte(ligne, c)
    if (texte !== '') return texte
  }
  return ''
}

/** Ce que disent, au-dessus des libellés, les colonnes qui précèdent celle-ci. */
export function autresEntetes(
  { page }: Situation,
  { ligne, colonne }: Etiquette,
  jusqua: number,
): string[] {
  const textes: string[] = []
  for (let l = Math.max(0, ligne - 2); l < ligne; l++) {
    for (let c = colonne; c < jusqua; c++)
      if (page.texte(l, c) !== '') textes.push(page.texte(l, c))
  }
  return textes
}
