const INSECABLE = '\u00a0'

/** Ce qui se recopie au caractère près : du code, et ce qu'une cellule affiche. */
const TEL_QUEL = /(<(code|pre|samp|script)\b[\s\S]*?<\/\2>|<[^>]*>)/

/**
 * Colle la ponctuation double, les guillemets et les unités au mot voisin, dans le texte d'une page et jamais dans
 * son code.
 */
export function coller(page: string): string {
  // Deux groupes capturés : un morceau sur trois est du texte.
  return page
    .split(TEL_QUEL)
    .flatMap((morceau, i) => {
      if (i % 3 === 2) return []
      return i % 3 === 0 ? [collerLeTexte(morceau)] : [morceau]
    })
    .join('')
}

function collerLeTexte(texte: string): string {
  return texte
    .replace(/ (?=[;:!?»€%])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(?<=\d) (?=\d{3}\b)/g, INSECABLE)
}
