import { ErreurDeClasseur } from '../erreur.ts'
import { deLatin1, deUtf16, enUtf16, type OrdreDesOctets, WINDOWS_1252 } from '../octets/index.ts'

/** Comment une partie s'écrit ; ce qu'elle décode se réencode octet pour octet. */
export interface Encodage {
  decoder(octets: Uint8Array): string
  encoder(texte: string): Uint8Array
}

/**
 * L'encodage d'une partie XML : marque d'ordre des octets, sinon déclaration, sinon UTF-8. ErreurDeClasseur pour un
 * encodage que nous ne saurions pas rendre tel quel.
 */
export function encodageDe(octets: Uint8Array, partie: string): Encodage {
  const ordre = ordreDe(octets)
  if (ordre !== null) return enPaires(ordre, partie)
  const declare = declarationDe(octets)?.toLowerCase() ?? 'utf-8'
  // Une déclaration « utf-16 » lisible octet par octet se trompe : la partie est passée par un texte en mémoire.
  if (/^(utf-?8|utf-?16(le|be)?)$/.test(declare)) return enUtf8(partie)
  const table = tableDe(declare)
  if (table === null) throw inconnu(partie, declare)
  return parTable(table, partie, declare)
}

function ordreDe([a, b]: Uint8Array): OrdreDesOctets | null {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return null
}

const TETE = 200

function declarationDe(octets: Uint8Array): string | undefined {
  const tete = deLatin1(octets.subarray(0, TETE)).replace(/^ï»¿/, '')
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(tete)?.[1]
}

function enUtf8(partie: string): Encodage {
  return {
    // Une marque d'ordre des octets est gardée : la partie se réécrit telle qu'elle était.
    decoder: (octets) => {
      try {
        return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(octets)
      } catch {
        throw trahi(partie, 'UTF-8')
      }
    },
    encoder: (texte) => new TextEncoder().encode(texte),
  }
}

function enPaires(ordre: OrdreDesOctets, partie: string): Encodage {
  return {
    decoder: (octets) => {
      if (octets.length % 2 !== 0) throw trahi(partie, 'UTF-16')
      return deUtf16(octets, ordre)
    },
    encoder: (texte) => enUtf16(texte, ordre),
  }
}

const D_UN_OCTET = /^(iso-8859-\d{1,2}|windows-125\d|macintosh|koi8-[ru])$/

/** Le caractère de chaque octet ; undefined pour un octet qui n'en est pas un, null pour un encodage inconnu. */
function tableDe(encodage: string): readonly (string | undefined)[] | null {
  const octets = Array.from({ length: 256 }, (_, octet) => octet)
  if (/^(us-)?ascii$/.test(encodage)) {
    return octets.map((octet) => (octet < 128 ? String.fromCharCode(octet) : undefined))
  }
  // Le web lit « iso-8859-1 » comme du windows-1252 ; XML, lui, veut le vrai.
  if (/^(iso-8859-1|latin-?1)$/.test(encodage)) return octets.map((o) => String.fromCharCode(o))
  if (encodage === 'windows-1252') return WINDOWS_1252
  if (!D_UN_OCTET.test(encodage)) return null
  try {
    const decodeur = new TextDecoder(encodage, { fatal: true })
    return octets.map((octet) => unOctet(decodeur, octet))
  } catch {
    return null
  }
}

function unOctet(decodeur: TextDecoder, octet: number): string | undefined {
  try {
    return decodeur.decode(Uint8Array.of(octet))
  } catch {
    return undefined
  }
}

/**
 * Un caractère sans octet s'écrit par son numéro, et un numéro de cette forme se relit comme ce caractère : nos
 * textes se reconnaissent donc dans la partie comme dans une autre.
 */
function parTable(
  table: readonly (string | undefined)[],
  partie: string,
  declare: string,
): Encodage {
  const octetDe = new Map(table.flatMap((c, octet) => (c === undefined ? [] : [[c, octet]])))
  return {
    decoder: (octets) => {
      const morceaux: string[] = []
      for (const octet of octets) {
        const caractere = table[octet]
        if (caractere === undefined) throw trahi(partie, declare)
        morceaux.push(caractere)
      }
      return morceaux.join('').replaceAll(/&#([1-9]\d{1,6});/g, (tout, numero) => {
        const code = Number(numero)
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return tout
        const caractere = String.fromCodePoint(code)
        return octetDe.has(caractere) ? tout : caractere
      })
    },
    encoder: (texte) => {
      const octets: number[] = []
      for (const caractere of texte) {
        const octet = octetDe.get(caractere)
        if (octet !== undefined) octets.push(octet)
        else for (const c of `&#${caractere.codePointAt(0)};`) octets.push(c.charCodeAt(0))
      }
      return Uint8Array.from(octets)
    },
  }
}

const REMEDE = 'ouvrez le classeur dans votre tableur, enregistrez-le à nouveau, puis recommencez.'

function inconnu(partie: string, encodage: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'format',
    `La partie «\u00a0${partie}\u00a0» du fichier est écrite dans l’encodage ` +
      `«\u00a0${encodage}\u00a0», que Pacte ne saurait pas rendre tel quel\u00a0: ${REMEDE}`,
  )
}

function trahi(partie: string, encodage: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'abime',
    `La partie «\u00a0${partie}\u00a0» du fichier n’est pas dans l’encodage qu’elle annonce ` +
      `(${encodage})\u00a0: des caractères y seraient perdus. Pour l’éviter, ${REMEDE}`,
  )
}
