import { ErreurDeClasseur } from '../../erreur.ts'
import { decoderUnOctet, deUtf16 } from '../../octets/index.ts'
import type { EncodageCsv } from '../classeur-lu.ts'
import { ligneDe } from './champs.ts'

export interface TexteDecode {
  readonly texte: string
  readonly encodage: EncodageCsv
  readonly marque: boolean
  /** Les accents confirment l'encodage retenu. */
  readonly sur: boolean
}

/**
 * Décode un .csv : marque d'ordre des octets d'abord, sinon UTF-16 à ses octets nuls, sinon UTF-8 s'il est valide,
 * sinon celui qui donne le plus de lettres françaises.
 */
export function decoderCsv(octets: Uint8Array): TexteDecode {
  const decode = selonLaMarque(octets) ?? sansMarque(octets)
  if (estBinaire(decode.texte)) {
    throw new ErreurDeClasseur(
      'format',
      'Le fichier n’est ni un classeur ni un texte\u00a0: vérifiez que vous avez choisi le bon fichier.',
    )
  }
  return decode
}

function selonLaMarque(octets: Uint8Array): TexteDecode | null {
  const [a, b, c] = octets
  const encodage =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  if (encodage === null) return null
  // TextDecoder retire la marque de lui-même.
  return { texte: new TextDecoder(encodage).decode(octets), encodage, marque: true, sur: true }
}

function sansMarque(octets: Uint8Array): TexteDecode {
  const large = utf16SansMarque(octets)
  if (large !== null) {
    return { texte: deUtf16(octets, large), encodage: large, marque: false, sur: true }
  }
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets)
    return { texte, encodage: 'utf-8', marque: false, sur: true }
  } catch {
    refuserUtf8Abime(octets)
    return selonLesAccents(octets)
  }
}

/**
 * Un texte presque tout en UTF-8 a été tronqué, ou mêlé d’un autre : lu d’un octet par lettre, tous ses accents
 * seraient faux, et lu tel quel, une copie perdrait l’octet fautif.
 */
function refuserUtf8Abime(octets: Uint8Array): void {
  const texte = new TextDecoder().decode(octets)
  const justes = texte.match(/[\u0080-\ufffc]/g)?.length ?? 0
  const fautifs = texte.split('\ufffd').length - 1
  if (justes <= 2 * fautifs) return
  const ligne = ligneDe(texte, texte.indexOf('\ufffd'))
  throw new ErreurDeClasseur(
    'abime',
    `Le fichier est en UTF-8, mais abîmé (à la ligne ${ligne}, un caractère y est incomplet ou vient ` +
      'd’un autre encodage)\u00a0: repartez du fichier d’origine et, ' +
      'dans votre tableur, enregistrez-le sous «\u00a0CSV UTF-8\u00a0».',
  )
}

const OCTETS_REGARDES = 65_536

/** Un texte français en UTF-16 a un octet nul sur deux, toujours du même côté. */
function utf16SansMarque(octets: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const fin = Math.min(octets.length, OCTETS_REGARDES) & ~1
  let [pairs, impairs] = [0, 0]
  for (let p = 0; p < fin; p += 2) {
    if (octets[p] === 0) pairs++
    if (octets[p + 1] === 0) impairs++
  }
  const presqueTous = (n: number) => n > 0 && n * 2.5 > fin
  if (presqueTous(impairs) && pairs * 50 < fin) return 'utf-16le'
  if (presqueTous(pairs) && impairs * 50 < fin) return 'utf-16be'
  return null
}

/** Ce qu'un budget en français a hors de l'ASCII. */
const ATTENDUS = new Set('éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸŒÆ€’‘“”«»…–—°²³\u00a0·•')

export const D_UN_OCTET = ['windows-1252', 'macintosh', 'cp850'] as const

/** Celui dont les octets hauts donnent le plus de signes attendus ; à égalité, celui d'un Excel français. */
function selonLesAccents(octets: Uint8Array): TexteDecode {
  const hauts = octets.subarray(0, OCTETS_REGARDES * 16).filter((octet) => octet >= 0x80)
  const attendus = (encodage: (typeof D_UN_OCTET)[number]) =>
    [...decoderUnOctet(hauts, encodage)].filter((c) => ATTENDUS.has(c)).length
  const [retenu, ...autres] = D_UN_OCTET.map((encodage) => ({ encodage, n: attendus(encodage) }))
  let meilleur = retenu ?? { encodage: 'windows-1252', n: 0 }
  for (const autre of autres) if (autre.n > meilleur.n) meilleur = autre
  const { encodage, n } = meilleur
  const texte = decoderUnOctet(octets, encodage)
  return { texte, encodage, marque: false, sur: n * 2 >= hauts.length }
}

/** Un octet nul, ou plus d'un caractère de contrôle sur cent. */
function estBinaire(texte: string): boolean {
  if (texte.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ce sont eux qu'on cherche.
  const controles = texte.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0
  return controles * 100 > texte.length
}
