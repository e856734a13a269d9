/** De quoi reconnaître un texte, pas de quoi le protéger (FNV-1a, 32 bits). */
export function empreinteDe(texte: string): string {
  let somme = 0x811c9dc5
  for (let i = 0; i < texte.length; i++) {
    somme = Math.imul(somme ^ texte.charCodeAt(i), 0x01000193)
  }
  return (somme >>> 0).toString(16)
}
