/** Une formule se recopie au caractère près : un tableur refuserait l'espace insécable. */
const FORMULE = /[A-Z_]{3,}\([^()]*\)/g

/**
 * L'espace après un guillemet ouvrant, ou entre un mot (ou « } », la fin d'une valeur) et ce qui ne commence pas
 * une ligne.
 */
const A_COLLER =
  /(?<=«) | (?=»)|(?<=[\p{L}\p{N})\]»…’"'>_*`%€+}]) (?=[:;?!](?:\s|$|[)».,<*'"`\\]))|(?<=[\p{N})>}]) (?=[%€](?!\p{L}))/gu

/** Où, dans ce texte, un espace ordinaire devrait être insécable. */
export function espacesAColler(texte: string): number[] {
  const formules = [...texte.matchAll(FORMULE)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  )
  const places = [...texte.matchAll(A_COLLER)].map((m) => m.index)
  return places.filter((place) => !formules.some(([debut, fin]) => place > debut && place < fin))
}
