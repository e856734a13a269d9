const NEANT = /^(?:n[eé]ant|aucune?|sans objet|s\.?\s?o\.?|non concern[eé]e?|n ?\/ ?a|\/)$/i
const NON_COMMUNIQUE = /^nc$/i

/** Façons d'écrire « rien » qui ne laissent pas de doute. */
export function ditNeant(texte: string): boolean {
  return NEANT.test(texte.trim())
}

/** « NC » : il y a peut-être une valeur, mais elle n'est pas donnée. */
export function ditNonCommunique(texte: string): boolean {
  return NON_COMMUNIQUE.test(texte.trim())
}

/** Ce qui se lit comme une case vide, dans une fonction comme dans un classeur. */
export function ditRien(texte: string): boolean {
  return ditNeant(texte) || ditNonCommunique(texte)
}
