import type { ValeurBrute } from '../../../core/grille/index.ts'
import type { CellPosition, Getters } from '../bibliotheque.ts'
import { codeDErreur } from '../erreurs.ts'
import { enAnglais } from '../francais/index.ts'

/** Ce qu'une cellule de la grille contient : la saisie en notation anglaise, '' si elle est vide. */
export function contenuEn(getters: Getters, position: CellPosition): string {
  const cellule = getters.getCell(position)
  if (cellule === undefined) return ''
  if (!cellule.isFormula) return cellule.content
  // La grille garde « \" » ce qu'un tableur écrit « "" ».
  return enAnglais(cellule.compiledFormula.toFormulaString(getters)).replaceAll('\\"', '""')
}

/** Ce qu'une cellule vaut ; '' ou null : rien. Une erreur est son code, comme Excel l'écrit. */
export function valeurEn(getters: Getters, position: CellPosition): ValeurBrute {
  const cellule = getters.getCell(position)
  // Un texte en « [libellé](adresse) » s'affiche comme un lien : la valeur est ce qui a été saisi.
  if (cellule !== undefined && !cellule.isFormula) return cellule.parsedValue
  const { type, value } = getters.getEvaluatedCell(position)
  return type === 'error' ? codeDErreur(value) : value
}
