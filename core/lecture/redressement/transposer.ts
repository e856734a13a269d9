import type { Feuille, Plage } from '../../grille/index.ts'
import type { Page } from '../textes/index.ts'
import { champDe, estArgent, estTexte, posteDe } from './mots.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

/** Des actions en colonnes : les champs sont les étiquettes d'une colonne. */
export interface ActionsEnColonnes {
  readonly etiquettes: number
  readonly region: Plage
  /** Postes distincts nommés. */
  readonly postes: number
}

const COLONNES_CHERCHEES = 4
const LIGNES_CHERCHEES = 120
const COLONNES_MAXIMUM = 400
const NOMME = 5
const POSTES_MINIMUM = 2

/** Une colonne d'étiquettes dont chacune n'est dite qu'une fois, et qui nomme les actions et la part de l'État. */
export function chercherActionsEnColonnes(page: Page): ActionsEnColonnes | null {
  if (page.nombreDeLignes > LIGNES_CHERCHEES * 3) return null
  let meilleure: ActionsEnColonnes | null = null
  for (let c = 0; c < COLONNES_CHERCHEES; c++) {
    const trouvee = lireEtiquettes(page, c)
    if (trouvee && trouvee.postes > (meilleure?.postes ?? 0)) meilleure = trouvee
  }
  return meilleure
}

function lireEtiquettes(page: Page, c: number): ActionsEnColonnes | null {
  const fin = Math.min(page.nombreDeLignes, LIGNES_CHERCHEES)
  const vus = new Map<string, number>()
  const nommees: number[] = []
  let etat = false
  let action: number | null = null
  for (let l = 0; l < fin; l++) {
    const cellule = page.feuille.lignes[l]?.[c]
    if (cellule?.genre !== 'texte') continue
    const texte = cellule.valeur.trim()
    const poste = posteDe(texte)
    const { argent, textes } = aDroite(page, l, c)
    if (poste && argent >= 2 && argent > textes) {
      vus.set(page.libelle(l, c), (vus.get(page.libelle(l, c)) ?? 0) + 1)
      nommees.push(l)
      etat ||= poste.champ === 'partEtat'
      continue
    }
    const champ = champDe(texte)
    if (champ === null || champ.poids < NOMME || textes < 2 || argent > textes) continue
    if (champ.champ === 'action') action ??= l
    if (['action', 'axe', 'porteur', 'nature', 'sousThematique'].includes(champ.champ))
      nommees.push(l)
  }
  if (action === null || !etat || vus.size < POSTES_MINIMUM) return null
  if (Math.max(...vus.values()) > 1) return null
  const region = etendre(page, c, nommees)
  return region.droite - region.gauche > COLONNES_MAXIMUM
    ? null
    : { etiquettes: c, region, postes: vus.size }
}

function aDroite(page: Page, ligne: number, colonne: number) {
  let argent = 0
  let textes = 0
  const cellules = page.feuille.lignes[ligne] ?? []
  for (let c = colonne + 1; c < cellules.length; c++) {
    if (estArgent(cellules[c])) argent++
    else if (estTexte(cellules[c])) textes++
  }
  return { argent, textes }
}

/** De la première à la dernière étiquette nommée, et les lignes remplies qui s'y accolent. */
function etendre(page: Page, etiquettes: number, nommees: readonly number[]): Plage {
  let haut = Math.min(...nommees)
  let bas = Math.max(...nommees)
  const remplies = (l: number) => {
    let n = 0
    for (const cellule of page.feuille.lignes[l] ?? []) if (cellule !== undefined) n++
    return n
  }
  while (haut > 0 && remplies(haut - 1) >= 3) haut--
  while (bas + 1 < page.nombreDeLignes && remplies(bas + 1) >= 2) bas++
  let droite = etiquettes
  for (let l = haut; l <= bas; l++) droite = Math.max(droite, page.largeur(l) - 1)
  let gauche = etiquettes
  while (gauche > 0 && aDesEtages(page, gauche - 1, haut, bas)) gauche--
  return { haut, bas, gauche, droite }
}

function aDesEtages(page: Page, colonne: number, haut: number, bas: number): boolean {
  for (let l = haut; l <= bas; l++) if (page.estRemplie(l, colonne)) return true
  return false
}

/** La même région, lignes et colonnes échangées. */
export function redresserLesColonnes(page: Page, { region }: ActionsEnColonnes): FeuilleRedressee {
  const { feuille } = page
  const rangs: RangPose[] = []
  for (let c = region.gauche; c <= region.droite; c++) {
    const rang = []
    for (let l = region.haut; l <= region.bas; l++) {
      const posee = poser(feuille, l, c)
      const ancre = posee ? undefined : page.fusion(l, c)
      const commune =
        ancre && ancre.haut === l && ancre.droite > ancre.gauche && c > region.gauche
          ? poser(feuille, ancre.haut, ancre.gauche)
          : undefined
      rang.push(posee ?? commune)
    }
    rangs.push(rang)
  }
  return tisser(sansFusionsDans(feuille, region), region, rangs)
}

/** Une fusion de la région n'a plus de sens une fois la région transposée : son texte y est répété. */
function sansFusionsDans(feuille: Feuille, region: Plage): Feuille {
  const dedans = (f: Plage) =>
    f.haut <= region.bas &&
    f.bas >= region.haut &&
    f.gauche <= region.droite &&
    f.droite >= region.gauche
  return { ...feuille, fusions: feuille.fusions.filter((f) => !dedans(f)) }
}
