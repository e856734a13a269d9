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
export async function suivreLesEtalements<F extends Lue>(feuilles: readonly F[]): Promise<F[]> {
  const departs = feuilles.flatMap(({ connue, matrices }) =>
    departsDe(matrices).map((depart) => ({ id: connue.id, ...depart })),
  )
  if (departs.length === 0) return [...feuilles]
  const etales = await executerAvecReprise(async (contexte) => {
    const demandes = departs.map((depart) => {
      const feuille = contexte.workbook.worksheets.getItemOrNullObject(depart.id)
      const plage = feuille.getCell(depart.ligne, depart.colonne).getSpillingToRangeOrNullObject()
      plage.load('rowIndex,columnIndex,rowCount,columnCount')
      return { ...depart, plage }
    })
    await contexte.sync()
    return demandes
      .filter(({ plage }) => !plage.isNullObject)
      .map(({ id, formule, plage }) => ({
        id,
        formule,
        haut: plage.rowIndex,
        gauche: plage.columnIndex,
        lignes: plage.rowCount,
        colonnes: plage.columnCount,
      }))
  })
  return feuilles.map((feuille) => {
    const siens = etales.filter(({ id }) => id === feuille.connue.id)
    return siens.length === 0 ? feuille : { ...feuille, matrices: remplir(feuille.matrices, siens) }
  })
}

interface Depart {
  readonly ligne: number
  readonly colonne: number
  readonly formule: string
}

/** Les formules de Pacte sans formule au-dessous : une colonne où chaque ligne a la sienne n'en donne qu'une. */
function departsDe({ haut, gauche, valeurs, formules }: Matrices): Depart[] {
  const estCalculee = (i: number, j: number) => formules[i]?.[j] !== valeurs[i]?.[j]
  return formules.flatMap((rangee, i) =>
    rangee.flatMap((formule, j) =>
      typeof formule === 'string' &&
      estCalculee(i, j) &&
      APPEL.test(formule) &&
      i + 1 < formules.length &&
      !estCalculee(i + 1, j)
        ? [{ ligne: haut + i, colonne: gauche + j, formule }]
        : [],
    ),
  )
}

const APPEL = /^=.*\bPACTE\./i

interface Etale {
  readonly formule: string
  readonly haut: number
  readonly gauche: number
  readonly lignes: number
  readonly colonnes: number
}

function remplir(matrices: Matrices, etales: readonly Etale[]): Matrices {
  const formules = matrices.formules.map((rangee) => [...rangee])
  for (const { formule, haut, gauche, lignes, colonnes } of etales) {
    for (let i = haut - matrices.haut; i < haut - matrices.haut + lignes; i++) {
      for (let j = gauche - matrices.gauche; j < gauche - matrices.gauche + colonnes; j++) {
        const rangee = formules[i]
        if (rangee !== undefined && j < rangee.length) rangee[j] = formule
      }
    }
  }
  return { ...matrices, formules }
}
