import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { estUnAxeSeul } from '../rangs/index.ts'
import { axePenche, type Legende, type Page } from '../textes/index.ts'
import type { Fiche } from './fiches.ts'
import { type CasePosee, poserTexte } from './trame.ts'

const TITRE_LE_PLUS_LONG = 120
const AXE_INCONNU = '?'
/** « A1 », « … (axe 2) », « 2. Prévenir… », mais non « 2.1 » : le numéro d'un axe, et non d'une action. */
const NUMERO_D_UN_AXE = /^a ?\d$|^\d (?!\d)|\b(?:axe|enjeu|volet|orientation) ?\d$/

/**
 * L'axe d'une fiche qui ne le dit pas : le titre au-dessus d'elle, sinon le nom de sa feuille. Rien : celui de la fiche
 * d'avant, sur la même feuille ; mais ni d'une feuille à l'autre, ni là où « Axe : » attend.
 */
export function axeDe(
  { page, haut, bas, attributs }: Fiche,
  legende: Legende,
  avant?: Fiche,
): CasePosee | undefined {
  const suit = avant?.page === page
  const debut = suit ? avant.bas + 1 : 0
  // « Exercice : | 2026 », en tête de la première, est au-dessus de son titre.
  const nom = attributs.find((a) => a.champ === 'action')?.lieu.ligne ?? haut
  for (let l = nom - 1; l >= debut; l--) {
    const titre = titreSeul(page, l, legende)
    if (titre) return titre
  }
  const feuille = page.feuille.nom
  if (suit && !attendUnAxe(page, debut, bas)) return undefined
  return poserTexte(!suit && nommeUnAxe(feuille, legende) ? feuille : AXE_INCONNU, [])
}

export function estUnAxeDit(axe: CasePosee | undefined): boolean {
  return axe !== undefined && texteDe(axe.cellule) !== AXE_INCONNU
}

function nommeUnAxe(texte: string, legende: Legende): boolean {
  if (texte.length > TITRE_LE_PLUS_LONG) return false
  return (
    reconnaitreTitreDAxe(texte) !== null ||
    reconnaitreAxe(texte) !== null ||
    // « Axe 1 », que la légende explique.
    estUnAxeSeul(texte) ||
    (NUMERO_D_UN_AXE.test(normaliser(texte)) && axePenche(texte, legende) !== 'inconnu')
  )
}

/** Un axe, et rien d'autre sur sa ligne, sinon un tableau d'à côté. */
function titreSeul(page: Page, ligne: number, legende: Legende): CasePosee | undefined {
  const { nom, lignes } = page.feuille
  const cases = (lignes[ligne] ?? []).flatMap((_, c) => (page.estRemplie(ligne, c) ? [c] : []))
  const [colonne, autre] = cases
  if (colonne === undefined || autre === colonne + 1) return undefined
  const texte = page.texte(ligne, colonne)
  return nommeUnAxe(texte, legende)
    ? poserTexte(texte, [{ feuille: nom, ligne, colonne }])
    : undefined
}

function attendUnAxe(page: Page, debut: number, bas: number): boolean {
  for (let l = debut; l <= bas; l++)
    for (let c = 0; c < page.largeur(l); c++) if (/^axes?$/.test(page.libelle(l, c))) return true
  return false
}
