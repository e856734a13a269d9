/** Une cellule telle que l'hôte la donne, avant toute interprétation. Une cellule vide n'existe pas. */
export type Cellule =
  | {
      readonly genre: 'nombre'
      readonly valeur: number
      readonly format?: string
      readonly formule?: string
    }
  | { readonly genre: 'texte'; readonly valeur: string; readonly formule?: string }
  | { readonly genre: 'booleen'; readonly valeur: boolean; readonly formule?: string }
  /** Date au format AAAA-MM-JJ. */
  | { readonly genre: 'date'; readonly valeur: string; readonly formule?: string }
  /** Code d'erreur du tableur : « #REF! », « #DIV/0! »… */
  | { readonly genre: 'erreur'; readonly valeur: string; readonly formule?: string }
  /** Formule dont le fichier ne garde aucune valeur. */
  | { readonly genre: 'sans-valeur'; readonly formule: string }

/** Texte de la cellule, pour reconnaître un libellé ; les nombres y passent aussi (une année, un programme). */
export function texteDe(cellule: Cellule | undefined): string {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return ''
  return String(cellule.valeur)
}

/** Le même texte sur une ligne, coupé s'il est long. */
export function texteCourt(cellule: Cellule | undefined, longueur: number): string {
  const texte = texteDe(cellule).replace(/\s+/g, ' ').trim()
  return texte.length > longueur ? `${texte.slice(0, longueur)}…` : texte
}
