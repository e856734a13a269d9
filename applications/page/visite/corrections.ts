/** De quoi rendre l'exemple conforme : une cellule, ce qu'il faut y écrire, et pourquoi. Montants en euros. */
export interface CorrectionDeLExemple {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  readonly apres: number
}

const FEUILLE = 'Budget 2025'

/** Le fichier de `exemples/` dont la visite parle. */
export const EXEMPLE_DE_LA_VISITE = 'departement-finistere-2025.xlsx'

/** Plancher de l'axe droits, FSE+ d'une action renforcée, parité dépassée : dans cet ordre. */
export const CORRECTIONS: readonly CorrectionDeLExemple[] = [
  { feuille: FEUILLE, cellule: 'D10', apres: 116_000 },
  { feuille: FEUILLE, cellule: 'E10', apres: 58_000 },
  { feuille: FEUILLE, cellule: 'F10', apres: 58_000 },
  { feuille: FEUILLE, cellule: 'F12', apres: 35_000 },
  { feuille: FEUILLE, cellule: 'G12', apres: 0 },
  { feuille: FEUILLE, cellule: 'E16', apres: 35_000 },
  { feuille: FEUILLE, cellule: 'F16', apres: 35_000 },
]
