import { abime } from '../erreur.ts'

const NOMMEES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Texte XML → texte lu : les cinq entités prédéfinies et les numériques ; toute autre est refusée. */
export function decoder(brut: string, partie = 'son XML'): string {
  const texte = brut.includes('\r') ? brut.replaceAll(/\r\n?/g, '\n') : brut
  return texte.includes('&')
    ? texte.replaceAll(/&([^;&]{0,40});?/g, (entiere, nom) => entite(entiere, nom, partie))
    : texte
}

function entite(entiere: string, nom: string, partie: string): string {
  const connue = NOMMEES[nom]
  if (connue !== undefined && entiere.endsWith(';')) return connue
  const m = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(nom)
  const code = m?.[1] ? Number.parseInt(m[1], 16) : Number(m?.[2])
  if (!entiere.endsWith(';') || !(code > 0 && code <= 0x10ffff)) {
    throw abime(`${partie}\u00a0: l’écriture «\u00a0${entiere.slice(0, 20)}\u00a0» y est inconnue`)
  }
  return String.fromCodePoint(code)
}

// Tout ce que XML 1.0 interdit, demi-codes isolés compris : un seul rend le fichier illisible pour Excel.
const INTERDITS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ce sont eux qu'on cherche.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu

/** Pour le contenu d'un élément ou la valeur d'un attribut entre guillemets. */
export function echapper(texte: string): string {
  return texte.replaceAll(INTERDITS, '').replaceAll(/[&<>"]/g, (c) => ECRITURES[c] ?? c)
}

/** Comme echapper, en gardant les fins de ligne, qu'un attribut perdrait. */
export function echapperAttribut(texte: string): string {
  return echapper(texte).replaceAll(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`)
}

const ECRITURES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
