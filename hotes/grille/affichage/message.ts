import type { CellPosition, Getters } from '../bibliotheque.ts'
import { etatDe, marqueEn } from '../etat.ts'
import { montrerLaFormule } from '../francais/index.ts'
import { formuleFigee } from '../hote/index.ts'
import { placeDe } from '../place.ts'

/** Ce que Pacte a à dire d'une cellule, une ligne par « \n » ; vide s'il n'a rien à en dire. */
export function messageEn(getters: Getters, position: CellPosition): string {
  return [marqueEn(getters, position)?.note ?? '', direLaFormule(getters, position)]
    .filter((ligne) => ligne !== '')
    .join('\n')
}

function direLaFormule(getters: Getters, { sheetId, row, col }: CellPosition): string {
  const ouverte = etatDe(getters)?.feuilles.find(({ id }) => id === sheetId)
  const formule = ouverte && formuleFigee(getters, ouverte, placeDe(row, col))
  return formule === undefined
    ? ''
    : `La formule du fichier, ${montrerLaFormule(formule)}, ne se recalcule pas ici\u00a0: la ` +
        'valeur est celle du fichier, quoi que vous changiez. La copie gardera la formule.'
}
