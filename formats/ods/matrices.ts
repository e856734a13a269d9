import type { Plage } from '../../core/grille/index.ts'
import { lireXml } from '../xml/index.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { CELLULES, LIGNES, repetitions } from './repetition.ts'

/** Les plages des formules matricielles d'une feuille, celles d'une seule cellule mises à part. */
export function matricesDe(feuille: string): readonly Plage[] {
  // Presque aucune feuille n'en a : le parcours s'épargne.
  if (!feuille.includes('number-matrix-')) return []
  const xml = lireXml(feuille, PARTIE_DU_CONTENU)
  const matrices: Plage[] = []
  let ligne = -1
  let suivante = 0
  let colonne = 0
  while (xml.suivant()) {
    if (xml.ouvre('table-row')) {
      ligne = suivante
      suivante += repetitions(xml.attribut(LIGNES.attribut))
      colonne = 0
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      const hauteur = repetitions(xml.attribut('table:number-matrix-rows-spanned'))
      const largeur = repetitions(xml.attribut('table:number-matrix-columns-spanned'))
      if (hauteur * largeur > 1) {
        const [bas, droite] = [ligne + hauteur - 1, colonne + largeur - 1]
        matrices.push({ haut: ligne, gauche: colonne, bas, droite })
      }
      colonne += repetitions(xml.attribut(CELLULES.attribut))
    }
  }
  return matrices
}
