import { peserLesAxes, reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { memoriserParObjet } from '../../libelle/index.ts'
import { type Legende, lireLegendes, meilleurAxe, POIDS_D_UNE_LEGENDE } from './legendes.ts'
import type { Page } from './page.ts'

const LIGNES_LUES = 3000
const LONGUEUR_MAXIMALE = 600
const TEXTES_MAXIMUM = 5000

const SIGLE = /^[A-Z]{1,8}\d?$|^[Aa](?:xe|XE) ?(?:n ?° ?)?\d$/
const CHIFFRE = /^[1-9]$/
/** Une légende tient en peu de cellules ; une action en remplit davantage. */
const CELLULES_D_UNE_LEGENDE = 4

const legendeDe = memoriserParObjet((page: Page): Legende => lireLegendes(tousLesTextes(page)))

/** Ce que des feuilles expliquent, la première qui le dit d'abord. */
export function legendeDesPages(pages: readonly Page[]): Legende {
  const reunie = new Map<string, string>()
  for (const page of pages)
    for (const [cle, sens] of legendeDe(page)) if (!reunie.has(cle)) reunie.set(cle, sens)
  return reunie
}

/** Les textes d'une feuille, où qu'ils soient : de quoi trouver une légende, un titre, une note. */
export const tousLesTextes = memoriserParObjet((page: Page): readonly string[] => {
  const textes: string[] = []
  const legendes: string[] = []
  const { lignes } = page.feuille
  for (let l = 0; l < Math.min(lignes.length, LIGNES_LUES); l++) {
    for (const cellule of lignes[l] ?? []) {
      if (cellule?.genre !== 'texte' || cellule.valeur.length > LONGUEUR_MAXIMALE) continue
      if (textes.length >= TEXTES_MAXIMUM) return [...textes, ...legendes]
      textes.push(cellule.valeur)
    }
    legendes.push(...legendeEnDeuxCellules(page, l))
  }
  return [...textes, ...legendes, ...legendeAuBord(page)]
})

/** « EJ | Enfance-jeunesse | 162 000 », « Axe 2 | Emploi », ou « 2 | Emploi » sous « Axe » : un nom court et celui d'un axe. */
function legendeEnDeuxCellules(page: Page, ligne: number): string[] {
  const cellules = page.feuille.lignes[ligne] ?? []
  const remplies = cellules.flatMap((_, c) => (page.estRemplie(ligne, c) ? [c] : []))
  const [premiere = 0, seconde = 0] = remplies
  const sens = cellules[seconde]
  if (remplies.length < 2 || remplies.length > CELLULES_D_UNE_LEGENDE) return []
  if (sens?.genre !== 'texte' || sens.valeur.length > LONGUEUR_MAXIMALE) return []
  const dit = texteDe(cellules[premiere]).trim()
  const numero = CHIFFRE.test(dit)
  const tete = numero ? teteDes(page, ligne, premiere) : ''
  // « Rappel des axes », « Légende », ou « Axe », au-dessus de « 1 | Enfance ».
  const sigle = numero ? `${ANNONCE_DES_AXES.test(tete) ? 'Axe' : tete} ${dit}` : dit
  if (cellules[premiere]?.genre !== 'texte' && !numero) return []
  // « Bien grandir | Prévenir la pauvreté dès l'enfance », et rien d'autre : le nom que la maison donne à l'axe.
  const nomme =
    numero || SIGLE.test(sigle)
      ? reconnaitreAxe(sens.valeur) !== null ||
        // « EJ | Accueil mères-enfants | CCAS » : une action, et non ce que veut dire son sigle.
        (remplies.length === 2 &&
          meilleurAxe(peserLesAxes(sens.valeur)).poids >= POIDS_D_UNE_LEGENDE)
      : remplies.length === 2 && !reconnaitreAxe(sigle) && reconnaitreTitreDAxe(sens.valeur)
  return nomme ? [enLegende(sigle, sens.valeur)] : []
}

/** « Pauvreté / enfance » est un seul nom, là où une légende d'une ligne en sépare plusieurs ainsi. */
const enLegende = (sigle: string, sens: string): string =>
  `${sigle} : ${sens.replace(/ \/ /g, ', ')}`

const ANNONCE_DES_AXES = /\baxes\b|l[ée]gende|\bcodes?\b|nomenclature|correspondances?/i

/** « E | Enfance », « D | Droits » à droite d'un tableau, après une colonne vide : au moins deux axes de suite. */
function legendeAuBord(page: Page): string[] {
  const expliques: string[] = []
  const axes = new Set<string>()
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_LUES); l++) {
    const cellules = page.feuille.lignes[l] ?? []
    const sens = cellules.length - 1
    const dit = texteDe(cellules[sens - 1]).trim()
    const remplies = cellules.filter((_, c) => page.estRemplie(l, c)).length
    const separee = sens > 1 && !page.estRemplie(l, sens - 2)
    if (!separee || remplies <= CELLULES_D_UNE_LEGENDE) continue
    const axe = reconnaitreAxe(texteDe(cellules[sens]))?.axe
    if (axe === undefined || !(SIGLE.test(dit) || CHIFFRE.test(dit))) continue
    axes.add(axe)
    expliques.push(enLegende(CHIFFRE.test(dit) ? `Axe ${dit}` : dit, texteDe(cellules[sens])))
  }
  return axes.size > 1 ? expliques : []
}

/** Ce qui est écrit au-dessus d'une suite de chiffres : de « Axe », 2 est l'axe 2. */
function teteDes(page: Page, ligne: number, colonne: number): string {
  let l = ligne
  while (l > 0 && CHIFFRE.test(page.texte(l, colonne))) l--
  return page.texte(l, colonne)
}
