/** Les commandes qui changent le classeur et que l'enregistrement sait rendre au fichier. */
export const ADMISES: ReadonlySet<string> = new Set([
  'UPDATE_CELL',
  'UPDATE_CELL_POSITION',
  'DELETE_CONTENT',
  // Pour l'écran seulement : les largeurs du fichier restent les siennes.
  'RESIZE_COLUMNS_ROWS',
])

const LIGNES = 'Insérer, supprimer ou déplacer des lignes, des colonnes ou des cellules'
const FEUILLES = 'Ajouter, renommer, déplacer ou masquer une feuille'
const APPARENCE = 'Changer la mise en forme, les bordures ou les fusions'
const MASQUER = 'Masquer ou figer des lignes et des colonnes'
const AUTRES = 'Ajouter un graphique, une image, un tableau ou une validation'

/**
 * Ce qui est refusé sans changer directement le classeur, ou qui mérite son mot à soi ; le reste se dit par «
 * AUTRES ».
 */
const REFUSEES: Readonly<Record<string, string>> = {
  ADD_COLUMNS_ROWS: LIGNES,
  REMOVE_COLUMNS_ROWS: LIGNES,
  MOVE_COLUMNS_ROWS: LIGNES,
  INSERT_CELL: LIGNES,
  DELETE_CELL: LIGNES,
  MOVE_RANGES: LIGNES,
  CUT: 'Couper (copiez, collez, puis effacez l’original)',
  SORT_CELLS: 'Trier',
  SPLIT_TEXT_INTO_COLUMNS: 'Répartir un texte en colonnes',
  REMOVE_DUPLICATES: 'Supprimer les doublons',
  CREATE_SHEET: FEUILLES,
  DELETE_SHEET: FEUILLES,
  DUPLICATE_SHEET: FEUILLES,
  MOVE_SHEET: FEUILLES,
  RENAME_SHEET: FEUILLES,
  COLOR_SHEET: FEUILLES,
  HIDE_SHEET: FEUILLES,
  LOCK_SHEET: FEUILLES,
  UNLOCK_SHEET: 'Ôter la protection d’une feuille',
  SET_FORMATTING: APPARENCE,
  SET_FORMATTING_WITH_PIVOT: APPARENCE,
  SET_DECIMAL: APPARENCE,
  CLEAR_FORMATTING: APPARENCE,
  CLEAR_CELLS: APPARENCE,
  PAINT_FORMAT: APPARENCE,
  ADD_MERGE: APPARENCE,
  REMOVE_MERGE: APPARENCE,
  SET_ZONE_BORDERS: APPARENCE,
  SET_BORDER: APPARENCE,
  SET_BORDERS_ON_TARGET: APPARENCE,
  ADD_CONDITIONAL_FORMAT: APPARENCE,
  REMOVE_CONDITIONAL_FORMAT: APPARENCE,
  HIDE_COLUMNS_ROWS: MASQUER,
  UNHIDE_COLUMNS_ROWS: MASQUER,
  FREEZE_COLUMNS: MASQUER,
  FREEZE_ROWS: MASQUER,
  GROUP_HEADERS: MASQUER,
  UPDATE_LOCALE: 'Changer de langue',
  INSERT_NEW_PIVOT: AUTRES,
  INSERT_PIVOT_WITH_TABLE: AUTRES,
  DUPLICATE_PIVOT_IN_NEW_SHEET: AUTRES,
}

export function estRefusee(type: string): boolean {
  return type in REFUSEES
}

/** Quoi, et où le faire. */
export function phraseDeRefus(type: string): string {
  const quoi = REFUSEES[type] ?? AUTRES
  return (
    `${quoi}\u00a0: cela ne se fait pas ici, car la copie enregistrée ne le garderait pas. ` +
    'Faites-le dans votre tableur, puis rouvrez le fichier.'
  )
}
