const CODES: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#BAD_EXPR': '#NAME?',
  '#ERROR': '#VALUE!',
}

/** Le code d'une erreur de la grille, tel qu'Excel l'écrit. */
export function codeDErreur(code: string): string {
  return CODES[code] ?? code
}
