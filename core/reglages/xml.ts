/** Espace de noms de la partie où les réglages voyagent avec un classeur Excel. */
export const ESPACE_DES_REGLAGES = 'urn:pacte:reglages'

/** Le document XML qui porte ce texte JSON, tel quel. */
export function reglagesEnXml(texte: string): string {
  const permis = jsonPourXml(texte).replace(/[&<>\r]/g, echapper)
  return `<pacte xmlns="${ESPACE_DES_REGLAGES}">${permis}</pacte>`
}

// Tout ce que XML 1.0 interdit, demi-codes isolés compris : un seul rend le classeur illisible.
const INTERDITS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ce sont eux qu'on cherche.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Le même JSON, où les caractères interdits en XML sont écrits par leur code. */
export function jsonPourXml(json: string): string {
  return json.replace(
    INTERDITS,
    (caractere) => `\\u${caractere.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

// Un retour chariot écrit tel quel se relirait comme un saut de ligne.
function echapper(caractere: string): string {
  return `&#${caractere.charCodeAt(0)};`
}

const ELEMENT = /<(?:[\w.-]+:)?pacte(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w.-]+:)?pacte\s*>/

/** Le texte porté par un document XML, même récrit par un tableur ; null si ce n'est pas le nôtre. */
export function reglagesDeXml(xml: string): string | null {
  const contenu = ELEMENT.exec(xml)?.[1]
  if (contenu === undefined) return null
  return contenu.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&#(\d+);|&#x([\da-f]+);|&(amp|lt|gt|quot|apos);/gi,
    (tout, brut, decimal, hexa, nom) => {
      if (brut !== undefined) return brut
      if (nom !== undefined) return ENTITES[nom.toLowerCase()] ?? tout
      const code = decimal === undefined ? Number.parseInt(hexa, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : tout
    },
  )
}

const ENTITES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
