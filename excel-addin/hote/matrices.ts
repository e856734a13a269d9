import type { FeuilleBrute, ValeurBrute } from '../../core/grille/index.ts'

/** Le contenu d'une plage : trois matrices de même forme, et ce qui y est masqué. */
export type Matrices = Pick<
  FeuilleBrute,
  'haut' | 'gauche' | 'valeurs' | 'formules' | 'formats' | 'lignesMasquees' | 'colonnesMasquees'
>

export const SANS_CELLULES: Matrices = {
  haut: 0,
  gauche: 0,
  valeurs: [],
  formules: [],
  formats: [],
  lignesMasquees: [],
  colonnesMasquees: [],
}

/** Ce qui a été demandé d'une plage, et se lira après la prochaine synchronisation. */
export interface MatricesDemandees {
  readonly plage: Excel.Range
  readonly lignes: OfficeExtension.ClientResult<Excel.RowProperties[]>
  readonly colonnes: OfficeExtension.ClientResult<Excel.ColumnProperties[]>
}

export function demanderLesMatrices(plage: Excel.Range): MatricesDemandees {
  plage.load('values,formulas,numberFormat,rowIndex,columnIndex')
  return {
    plage,
    lignes: plage.getRowProperties({ rowHidden: true }),
    colonnes: plage.getColumnProperties({ columnHidden: true }),
  }
}

export function lesMatrices({ plage, lignes, colonnes }: MatricesDemandees): Matrices {
  if (plage.isNullObject) return SANS_CELLULES
  const { rowIndex, columnIndex } = plage
  return {
    haut: rowIndex,
    gauche: columnIndex,
    valeurs: valeursBrutes(plage.values),
    formules: valeursBrutes(plage.formulas),
    formats: plage.numberFormat.map((ligne: unknown[]) => ligne.map(String)),
    lignesMasquees: rangs(lignes.value, ({ rowHidden }) => rowHidden === true, rowIndex),
    colonnesMasquees: rangs(
      colonnes.value,
      ({ columnHidden }) => columnHidden === true,
      columnIndex,
    ),
  }
}

function rangs<T>(proprietes: readonly T[], masque: (p: T) => boolean, depart: number): number[] {
  return proprietes.flatMap((p, i) => (masque(p) ? [depart + i] : []))
}

// Les types d'Office ne disent rien d'une valeur ; un genre inconnu (une image, une entité) est son texte.
function valeursBrutes(matrice: readonly (readonly unknown[])[]): ValeurBrute[][] {
  return matrice.map((ligne) => ligne.map(valeurBrute))
}

export function valeurBrute(valeur: unknown): ValeurBrute {
  if (valeur === null || valeur === undefined) return null
  const connue =
    typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
  return connue ? valeur : String(valeur)
}

/** Met bout à bout les pages d'une même feuille, dans l'ordre des lignes. */
export function reunir(pages: readonly Matrices[]): Matrices {
  const [premiere = SANS_CELLULES] = pages
  return {
    haut: premiere.haut,
    gauche: premiere.gauche,
    valeurs: pages.flatMap((p) => p.valeurs),
    formules: pages.flatMap((p) => p.formules),
    formats: pages.flatMap((p) => p.formats),
    lignesMasquees: pages.flatMap((p) => p.lignesMasquees),
    colonnesMasquees: premiere.colonnesMasquees,
  }
}
