import type { Contexte } from './session.ts'

/** Une feuille connue d'avance. Son identifiant vaut pour la session. */
export interface FeuilleReperee {
  readonly id: string
  /** Cellules de sa plage utilisée. */
  readonly cellules: number
}

/** Demande la liste des feuilles ; elle se lit après la prochaine synchronisation. */
export function demanderLaListe({ workbook }: Contexte): Excel.WorksheetCollection {
  const { worksheets } = workbook
  worksheets.load('items/id,items/name')
  return worksheets
}

/** La liste des feuilles et leur taille, en deux échanges ; `pendant` ajoute ses demandes au premier. */
export async function reperer(
  contexte: Contexte,
  pendant: () => void = () => undefined,
): Promise<readonly FeuilleReperee[]> {
  const liste = demanderLaListe(contexte)
  pendant()
  await contexte.sync()
  const plages = liste.items.map((feuille) => {
    const plage = feuille.getUsedRangeOrNullObject(true)
    plage.load('rowCount,columnCount')
    return { id: feuille.id, plage }
  })
  await contexte.sync()
  return plages.map(({ id, plage }) => ({
    id,
    cellules: plage.isNullObject ? 0 : plage.rowCount * plage.columnCount,
  }))
}
