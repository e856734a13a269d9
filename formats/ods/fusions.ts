import type { Adresse } from '../../core/grille/index.ts'
import { lireXml } from '../xml/index.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { repetitions } from './repetition.ts'

/**
 * La cellule visible d'une fusion : une marque posée sur une cellule recouverte ne se verrait pas. Rend la cellule
 * elle-même hors des fusions.
 */
export function visibleDe(feuille: string): (adresse: Adresse) => Adresse {
  // Sans cellule recouverte, il n'y a pas de fusion : on s'épargne un second parcours.
  if (!feuille.includes('covered-table-cell')) return (adresse) => adresse
  const fusions: (Adresse & { readonly bas: number; readonly droite: number })[] = []
  const xml = lireXml(feuille, PARTIE_DU_CONTENU)
  let ligne = 0
  let colonne = 0
  while (xml.suivant()) {
    if (xml.ouvre('table-row')) {
      colonne = 0
      ligne += repetitions(xml.attribut('number-rows-repeated'))
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      const hauteur = repetitions(xml.attribut('number-rows-spanned'))
      const largeur = repetitions(xml.attribut('number-columns-spanned'))
      if (hauteur > 1 || largeur > 1) {
        const haut = ligne - 1
        const bas = haut + hauteur - 1
        fusions.push({ ligne: haut, colonne, bas, droite: colonne + largeur - 1 })
      }
      colonne += repetitions(xml.attribut('number-columns-repeated'))
    }
  }
  return ({ ligne: l, colonne: c }) => {
    const fusion = fusions.find(
      (f) => l >= f.ligne && l <= f.bas && c >= f.colonne && c <= f.droite,
    )
    return fusion ? { ligne: fusion.ligne, colonne: fusion.colonne } : { ligne: l, colonne: c }
  }
}
