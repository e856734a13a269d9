// Ce que Buffer ferait sous Node, avec ce que tout navigateur a aussi.

/** Assez pour aller vite, assez peu pour tenir dans les arguments d'un appel. */
const TRANCHE = 8_192

/** Un caractère par octet. */
export function deLatin1(octets: Uint8Array): string {
  let texte = ''
  for (let p = 0; p < octets.length; p += TRANCHE) {
    texte += String.fromCharCode(...octets.subarray(p, p + TRANCHE))
  }
  return texte
}

/** L'inverse de deLatin1 ; aucun caractère n'y dépasse 255. */
export function enLatin1(texte: string): Uint8Array {
  const octets = new Uint8Array(texte.length)
  for (let i = 0; i < octets.length; i++) octets[i] = texte.charCodeAt(i)
  return octets
}

export type OrdreDesOctets = 'utf-16le' | 'utf-16be'

/**
 * Un caractère par paire d'octets, paires isolées comprises : rien n'est remplacé. Un dernier octet seul est
 * laissé.
 */
export function deUtf16(octets: Uint8Array, ordre: OrdreDesOctets): string {
  const [fort, faible] = ordre === 'utf-16le' ? [1, 0] : [0, 1]
  const codes = new Uint16Array(octets.length >> 1)
  for (let i = 0; i < codes.length; i++) {
    codes[i] = ((octets[2 * i + fort] ?? 0) << 8) | (octets[2 * i + faible] ?? 0)
  }
  let texte = ''
  for (let p = 0; p < codes.length; p += TRANCHE) {
    texte += String.fromCharCode(...codes.subarray(p, p + TRANCHE))
  }
  return texte
}

/** L'inverse de deUtf16. */
export function enUtf16(texte: string, ordre: OrdreDesOctets): Uint8Array {
  const [fort, faible] = ordre === 'utf-16le' ? [1, 0] : [0, 1]
  const octets = new Uint8Array(2 * texte.length)
  for (let i = 0; i < texte.length; i++) {
    const code = texte.charCodeAt(i)
    octets[2 * i + fort] = code >> 8
    octets[2 * i + faible] = code & 255
  }
  return octets
}

export function reunir(...morceaux: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(morceaux.reduce((total, { length }) => total + length, 0))
  let place = 0
  for (const morceau of morceaux) {
    octets.set(morceau, place)
    place += morceau.length
  }
  return octets
}

/** Ces octets se suivent-ils quelque part ? */
export function contientLesOctets(octets: Uint8Array, motif: Uint8Array): boolean {
  const [premier = 0] = motif
  for (let p = octets.indexOf(premier); p >= 0; p = octets.indexOf(premier, p + 1)) {
    if (motif.every((octet, i) => octets[p + i] === octet)) return true
  }
  return false
}
