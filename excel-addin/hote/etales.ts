import type { Matrices } from './matrices.ts'
import { executerAvecReprise } from './session.ts'

/** Une feuille dont le contenu est lu. */
interface Lue {
  readonly connue: { readonly id: string }
  readonly matrices: Matrices
}

/**
 * Une formule de Pacte sur une plage remplit les cellules qui la suivent : chacune reçoit ici la formule, comme toute
 * cellule calculée. Y écrire casserait la colonne entière.
 */
export async function suivreLesEtalements<F extends Lue>(
  feuilles: readonly F[],
): Promise<readonly F[]> {
  const departs = feuilles.flatMap(departsDe)
  if (departs.length === 0) return feuilles
  const plages = await executerAvecReprise(async (contexte) => {
    const demandees = departs.map(({ id, ligne, colonne }) => {
      const feuille = contexte.workbook.worksheets.getItemOrNullObject(id)
      const plage = feuille.getCell(ligne, colonne).getSpillingToRangeOrNullObject()
      plage.load('rowIndex,columnIndex,rowCount,columnCount')
      return plage
    })
    await contexte.sync()
    return demandees
  })
  return feuilles.map((feuille) => {
    const { haut, gauche, formules } = feuille.matrices
    const remplies = formules.map((rangee) => [...rangee])
    for (const [rang, { id, formule }] of departs.entries()) {
      const plage = plages[rang]
      if (id !== feuille.connue.id || plage === undefined || plage.isNullObject) continue
      const debut = plage.rowIndex - haut
      for (const rangee of remplies.slice(debut, debut + plage.rowCount)) {
        rangee.fill(
          formule,
          plage.columnIndex - gauche,
          plage.columnIndex - gauche + plage.columnCount,
        )
      }
    }
    return { ...feuille, matrices: { ...feuille.matrices, formules: remplies } }
  })
}

/** Les formules de Pacte sans formule au-dessous : une colonne où chaque ligne a la sienne n'en donne qu'une. */
function departsDe({ connue: { id }, matrices: { haut, gauche, valeurs, formules } }: Lue) {
  const estCalculee = (i: number, j: number) => formules[i]?.[j] !== valeurs[i]?.[j]
  return formules.flatMap((rangee, i) =>
    rangee.flatMap((formule, j) =>
      typeof formule === 'string' &&
      APPEL.test(formule) &&
      estCalculee(i, j) &&
      i + 1 < formules.length &&
      !estCalculee(i + 1, j)
        ? [{ id, ligne: haut + i, colonne: gauche + j, formule }]
        : [],
    ),
  )
}

const APPEL = /^=.*\bPACTE\./i
