import { texteDe } from '../../grille/index.ts'
import { type Page, preparerPage } from '../textes/index.ts'

/** « (3) », « 3 = 1 + 2 » : ce qui numérote une colonne. */
const NUMERO = /^\(?(\d{1,2})\)?(?:\s*=.*)?$/
const COLONNES_AU_MOINS = 3
const LIGNES_REGARDEES = 2_000

/**
 * « (1) | (2) | (3) » sous les intitulés : de quoi les citer, et non des montants, ni des montants négatifs. La même
 * page, où rien n'y est écrit.
 */
export function sansNumerosDeColonnes(page: Page): Page {
  const { feuille } = page
  const numerotees = new Map<number, readonly [number, number]>()
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_REGARDEES); l++) {
    const suite = suiteEn(page, l)
    if (suite) numerotees.set(l, suite)
  }
  if (numerotees.size === 0) return page
  const lignes = feuille.lignes.map((ligne, l) => {
    const [gauche, droite] = numerotees.get(l) ?? [0, -1]
    return ligne?.map((cellule, c) => (c >= gauche && c <= droite ? undefined : cellule))
  })
  return preparerPage({ ...feuille, lignes })
}

/** De la première case écrite d'une ligne, des numéros qui se suivent. */
function suiteEn(page: Page, ligne: number): readonly [number, number] | null {
  const cellules = page.feuille.lignes[ligne] ?? []
  const premiere = cellules.findIndex((_, c) => page.estRemplie(ligne, c))
  if (premiere < 0 || rangEn(page, ligne, premiere) !== 1) return null
  let derniere = premiere
  let rang = 1
  for (let c = premiere + 1; c < cellules.length; c++) {
    if (!page.estRemplie(ligne, c)) continue
    const suit = rangEn(page, ligne, c) === rang + 1
    // Après une colonne vide, c'est le tableau d'à côté.
    if (!suit && c > derniere + 1) break
    if (!suit) return null
    rang++
    derniere = c
  }
  return rang >= COLONNES_AU_MOINS ? [premiere, derniere] : null
}

function rangEn({ feuille }: Page, ligne: number, colonne: number): number | null {
  const [, numero] = NUMERO.exec(texteDe(feuille.lignes[ligne]?.[colonne]).trim()) ?? []
  return numero === undefined ? null : Number(numero)
}
