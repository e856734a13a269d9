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
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu

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

// Un attribut n'a pas de « < » : chaque ouvrante se lit ou s'abandonne sans relire la suite du texte.
const OUVRANTE = /<(?:[\w.-]+:)?pacte(?:\s[^<>]*)?>/
const FERMANTE = /<\/(?:[\w.-]+:)?pacte\s*>/y

/** Le texte porté par un document XML, même récrit par un tableur ; null si ce n'est pas le nôtre. */
export function reglagesDeXml(xml: string): string | null {
  const ouvrante = OUVRANTE.exec(xml)
  if (ouvrante === null) return null
  const debut = ouvrante.index + ouvrante[0].length
  const fin = derniereFermante(xml)
  if (fin < debut) return null
  const [premier = '', ...suivants] = xml.slice(debut, fin).split('<![CDATA[')
  return decoder(premier) + suivants.map(decoderApresBrut).join('')
}

function derniereFermante(xml: string): number {
  for (let p = xml.lastIndexOf('</'); p >= 0; p = p === 0 ? -1 : xml.lastIndexOf('</', p - 1)) {
    FERMANTE.lastIndex = p
    if (FERMANTE.test(xml)) return p
  }
  return -1
}

/** Ce qui suit un « <![CDATA[ » : tel quel jusqu'à « ]]> », décodé ensuite. */
function decoderApresBrut(morceau: string): string {
  const fin = morceau.indexOf(']]>')
  if (fin < 0) return `<![CDATA[${decoder(morceau)}`
  return morceau.slice(0, fin) + decoder(morceau.slice(fin + 3))
}

function decoder(texte: string): string {
  return texte.replace(
    /&#(\d{1,7});|&#x([\da-f]{1,6});|&(amp|lt|gt|quot|apos);/gi,
    (tout, decimal, hexa, nom) => {
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
