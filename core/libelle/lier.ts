/** Ni guillemet, ni signe double, ni unité seul au bord d'une ligne. */
export function lier(texte: string): string {
  return texte.replace(/« /g, '«\u00a0').replace(/ (?=[»:;!?%€])/g, '\u00a0')
}
