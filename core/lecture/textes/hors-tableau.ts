import { memoriserParObjet } from '../../libelle/index.ts'
import type { Lieu } from '../../modele/index.ts'
import { anneeSeule } from './annees.ts'
import type { Page } from './page.ts'

/** Un texte écrit hors des tableaux : titre, note, légende, étiquette d'un petit tableau. */
export interface TexteLibre {
  readonly texte: string
  readonly libelle: string
  readonly lieu: Lieu
}

/** Bornes d'un tableau dans sa feuille. */
export interface Zone {
  readonly haut: number
  readonly bas: number
  readonly gauche: number
  readonly droite: number
}

/** Au-delà, ce ne sont plus des titres ni des notes. */
const LIGNES_PAR_ZONE = 60

/** Les textes d'une feuille qui n'appartiennent à aucune zone, de haut en bas. */
export function textesLibres(page: Page, zones: readonly Zone[]): TexteLibre[] {
  const textes: TexteLibre[] = []
  const lignes = page.feuille.lignes
  let lues = 0
  for (let l = 0; l < lignes.length; l++) {
    const cellules = lignes[l]
    if (!cellules) continue
    if (zones.length === 0 && lues++ > LIGNES_PAR_ZONE) break
    for (let c = 0; c < cellules.length; c++) {
      const cellule = cellules[c]
      if (cellule === undefined || estOccupee(zones, l, c)) continue
      const texte = cellule.genre === 'texte' ? cellule.valeur.trim() : anneeEnTitre(page, l, c)
      if (texte === '') continue
      const lieu = { feuille: page.feuille.nom, ligne: l, colonne: c }
      textes.push({ texte, libelle: page.libelle(l, c), lieu })
    }
  }
  return textes
}

/** 2025, nombre seul sur sa ligne : le titre de ce qui suit. */
export function anneeEnTitre(page: Page, ligne: number, colonne: number): string {
  const cellules = page.feuille.lignes[ligne] ?? []
  if (cellules[colonne]?.genre !== 'nombre') return ''
  const texte = page.texte(ligne, colonne)
  if (!neDitQuUneAnnee(texte) || anneeSeule(texte) === null) return ''
  return cellules.every((_, c) => c === colonne || !page.estRemplie(ligne, c)) ? texte : ''
}

const TITRE_D_ANNEE = /^(?:(?:exercices?|annees?|programmation|budgets?|bp|credits?) )?20\d\d$/

/** « 2026 », « Exercice 2026 », et rien d'autre. */
export const neDitQuUneAnnee = (libelle: string): boolean => TITRE_D_ANNEE.test(libelle)

/** « Exercice 2027 », seul sur sa ligne, vaut pour tous les tableaux qui le suivent, jusqu'au prochain. */
export function titreDAnneeAuDessus(page: Page, haut: number): TexteLibre | null {
  return (
    titresDAnnee(page)
      .filter((t) => t.lieu.ligne < haut)
      .at(-1) ?? null
  )
}

const titresDAnnee = memoriserParObjet((page: Page) =>
  page.feuille.lignes.flatMap((_, ligne): TexteLibre[] => {
    const colonne = seuleRemplie(page, ligne)
    if (colonne === null) return []
    const libelle = page.libelle(ligne, colonne)
    if (!neDitQuUneAnnee(libelle)) return []
    const lieu = { feuille: page.feuille.nom, ligne, colonne }
    return [{ texte: page.texte(ligne, colonne), libelle, lieu }]
  }),
)

/** La colonne de la seule cellule remplie de la ligne ; null s'il y en a plusieurs, ou aucune. */
function seuleRemplie(page: Page, ligne: number): number | null {
  let seule: number | null = null
  const largeur = page.feuille.lignes[ligne]?.length ?? 0
  for (let c = 0; c < largeur; c++) {
    if (!page.estRemplie(ligne, c)) continue
    if (seule !== null) return null
    seule = c
  }
  return seule
}

function estOccupee(zones: readonly Zone[], ligne: number, colonne: number): boolean {
  for (const { haut, bas, gauche, droite } of zones) {
    if (ligne >= haut && ligne <= bas && colonne >= gauche && colonne <= droite) return true
  }
  return false
}
