import { anneeSeule, type Page } from '../textes/index.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'

const SANS_EQUIVOQUE = 9

/**
 * L'étage du haut porte sur plusieurs colonnes : par fusion, ou par convention (libellé à gauche, cellules
 * vides ensuite tant que l'étage du bas est rempli).
 */
export function etageSuperieur(
  page: Page,
  ligne: number,
  bas: number,
  colonne: number,
): { ligne: number; colonne: number } | null {
  if (page.texte(ligne, colonne) !== '') return { ligne, colonne }
  if (page.texte(bas, colonne) === '' || page.fusion(ligne, colonne)) return null
  for (let c = colonne - 1; c >= 0; c--) {
    if (page.texte(bas, c) === '') return null
    if (page.texte(ligne, c) === '') continue
    // Un libellé fusionné, ou qui est lui-même un champ à part entière, ne déborde pas.
    if (page.fusion(ligne, c)) return null
    // Répété au-dessus de chacune de ses colonnes, un libellé ne déborde pas sur les suivantes.
    const repete = c > 0 && page.texte(ligne, c) === page.texte(ligne, c - 1)
    if (repete && !(anneeSeule(page.texte(ligne, c)) !== null && sontClairsemees(page, ligne, bas)))
      return null
    if (seContredisent(page.libelle(ligne, c), page.libelle(bas, colonne))) return null
    if (tientDesPhrases(page, bas, colonne) || quitteLaSerie(page, bas, c, colonne)) return null
    const aNommeSeul =
      anneeSeule(page.texte(ligne, c)) === null &&
      (noterEntete(page.libelle(ligne, c))[0]?.poids ?? 0) >= 8
    return aNommeSeul && page.libelle(ligne, c) === page.libelle(bas, c)
      ? null
      : { ligne, colonne: c }
  }
  return null
}

/** Part des colonnes nommées qu'un étage d'années date lui-même. */
const CLAIRSEMEES = 0.6

/** « 2024 | 2024 |  |  | 2025 | 2025 |  | », sous « Dépenses | Recettes » : chaque année vaut jusqu'à la suivante. */
function sontClairsemees(page: Page, ligne: number, bas: number): boolean {
  let datees = 0
  let nommees = 0
  for (let c = 0; c < page.largeur(bas); c++) {
    const date = anneeSeule(page.texte(ligne, c)) !== null
    if (date) datees++
    if (datees > 0 && page.texte(bas, c) !== '' && (date || page.texte(ligne, c) === '')) nommees++
  }
  return datees < nommees * CLAIRSEMEES
}

/** « Coût » au-dessus de 2025 et 2026, « État » au-dessus de « demandé » et « accordé » : la suite n'en est plus. */
function quitteLaSerie(page: Page, bas: number, depart: number, colonne: number): boolean {
  const serie = serieDe(page, bas, depart)
  // « 2025 | 2026 | Total » : leur total est sous le même nom.
  if (serie === 'annees' && ditTotal(page.libelle(bas, colonne))) return false
  return serie !== null && serieDe(page, bas, colonne) !== serie
}

const TOTAL = /^(?:sous )?total$|^(?:cumul|ensemble)$/

/** « Total », « Total (k€) », et rien d'autre. */
export const ditTotal = (libelle: string): boolean => TOTAL.test(epurer(libelle))

function serieDe(page: Page, ligne: number, colonne: number): 'annees' | 'statuts' | null {
  const nu = epurer(page.libelle(ligne, colonne))
  if (nu === '' && anneeSeule(page.texte(ligne, colonne)) !== null) return 'annees'
  return neDitQuUnStatut(nu) ? 'statuts' : null
}

const PHRASES_REGARDEES = 12
const PHRASE = 15

/** « Observations » après des colonnes d'argent : un libellé qui ne déborde que par convention ne va pas jusque-là. */
function tientDesPhrases(page: Page, bas: number, colonne: number): boolean {
  let plusLongue = 0
  for (let l = bas + 1; l <= bas + PHRASES_REGARDEES; l++) {
    const cellule = page.feuille.lignes[l]?.[colonne]
    if (cellule === undefined) continue
    if (cellule.genre !== 'texte' || /^\W*\d/.test(cellule.valeur)) return false
    plusLongue = Math.max(plusLongue, cellule.valeur.trim().length)
  }
  return plusLongue >= PHRASE
}

/** Deux étages qui nomment chacun sans équivoque un montant différent ne parlent pas de la même colonne. */
function seContredisent(haut: string, bas: string): boolean {
  const [dessus] = noterEntete(epurer(haut))
  const [dessous] = noterEntete(epurer(bas))
  if (!dessus || !dessous || dessus.contenu !== 'montant' || dessous.contenu !== 'montant')
    return false
  const sures = dessus.poids >= SANS_EQUIVOQUE && dessous.poids >= SANS_EQUIVOQUE
  return sures && dessus.champ !== dessous.champ && !dessous.qualifie && !dessus.qualifie
}
