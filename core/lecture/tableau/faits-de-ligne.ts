import { normaliser } from '../../libelle/index.ts'
import type { Texte, Vue } from '../../modele/index.ts'
import type { RangeeDAction, Tableau } from './tableau.ts'

const HORS = /\bhors (?:du |de )?(?:ref|referentiels?)\b/
const SIGLE = /\bHR\b/
const NIE = /\b(?:pas|non|jamais|aucunement) (?:une action )?hors\b|\bhors referentiel non\b/
/** Une consigne cite le référentiel sans rien dire de l'action. */
const LONGUEUR = 200

/** « Hors référentiel » dans une cellule de la ligne ou dans la rubrique au-dessus ; faux si la cellule le nie. */
export function ditHorsReferentiel({ page }: Tableau, { ligne, rubrique }: RangeeDAction): boolean {
  if (rubrique !== null && estHors(rubrique.texte)) return true
  const cellules = page.feuille.lignes[ligne] ?? []
  return cellules.some((cellule) => cellule?.genre === 'texte' && estHors(cellule.valeur))
}

function estHors(texte: string): boolean {
  if (texte.length > LONGUEUR || !/r[ée]f|HR/i.test(texte)) return false
  const libelle = normaliser(texte)
  return (HORS.test(libelle) && !NIE.test(libelle)) || (SIGLE.test(texte) && texte.length <= 4)
}

/**
 * Ce que la colonne du référentiel répond, dit comme si elle demandait « hors référentiel ? » : « Dans le référentiel ? Non »
 * vaut « hors référentiel ».
 */
export function reponseSurLeReferentiel(tableau: Tableau, vue: Vue, texte: Texte): Texte {
  const colonne = vue.colonnes.horsReferentiel?.[0]
  if (texte === null || texte === '' || colonne === undefined) return texte
  const entete = tableau.attributions.find((a) => a.colonne === colonne)?.entete.complet ?? ''
  if (/\bhors\b/.test(normaliser(entete))) return texte
  if (/^(?:non|n|faux|false|0)\b/i.test(texte.trim())) return 'Hors référentiel'
  return estHors(texte) ? texte : ''
}
