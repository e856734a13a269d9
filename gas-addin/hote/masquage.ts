import type { Plage } from '../../core/grille/index.ts'
import { enPlage, type Feuille, plageDans } from './feuilles.ts'

/** Au-delà, un tableau n'est plus un budget ; chaque colonne coûte un appel. */
const COLONNES_INTERROGEES = 60

/** Numéros comptés à partir de 0. */
export function colonnesMasquees(feuille: Feuille, colonnes: number): number[] {
  return Array.from({ length: Math.min(colonnes, COLONNES_INTERROGEES) }, (_, i) => i).filter(
    (colonne) => feuille.isColumnHiddenByUser(colonne + 1),
  )
}

/**
 * Les lignes que le filtre de la feuille cache, comptées à partir de 0. Google ne dit si une ligne est masquée
 * qu'une ligne à la fois, en un appel chacune : mille lignes prendraient plus longtemps que toute la vérification.
 * Le filtre, lui, dit d'un coup les valeurs qu'il cache. Une ligne masquée à la main, ou par une condition, se lit
 * donc comme les autres sans que cela se dise : aucun constat n'en dépend.
 */
export function lignesFiltrees(feuille: Feuille): number[] {
  const filtre = feuille.getFilter()
  if (filtre === null) return []
  const etendue = enPlage(filtre.getRange())
  const cachees = valeursCachees(filtre, etendue)
  if (cachees.size === 0) return []
  const { haut, gauche } = etendue
  const textes = plageDans(feuille, etendue).getDisplayValues()
  return textes.flatMap((ligne, i) =>
    i > 0 && ligne.some((texte, j) => cachees.get(gauche + j)?.has(texte) === true)
      ? [haut + i]
      : [],
  )
}

/** Par numéro de colonne. */
function valeursCachees(
  filtre: GoogleAppsScript.Spreadsheet.Filter,
  { gauche, droite }: Plage,
): ReadonlyMap<number, ReadonlySet<string>> {
  const cachees = new Map<number, ReadonlySet<string>>()
  for (let colonne = gauche; colonne <= droite; colonne++) {
    const valeurs = filtre.getColumnFilterCriteria(colonne + 1)?.getHiddenValues() ?? []
    if (valeurs.length > 0) cachees.set(colonne, new Set(valeurs))
  }
  return cachees
}
