/** Google garde au plus 9 Ko par valeur ; en octets. */
const TAILLE = 8_000

/** Coupe un texte en valeurs que Google accepte, sans couper un caractère ; au moins une. */
export function enMorceaux(texte: string): readonly string[] {
  const morceaux: string[] = []
  let morceau = ''
  let octets = 0
  for (const caractere of texte) {
    const taille = tailleDe(caractere)
    if (octets + taille > TAILLE) {
      morceaux.push(morceau)
      morceau = ''
      octets = 0
    }
    morceau += caractere
    octets += taille
  }
  return [...morceaux, morceau]
}

/** En octets d'UTF-8 : Apps Script n'a pas `TextEncoder`. */
function tailleDe(caractere: string): number {
  const code = caractere.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
