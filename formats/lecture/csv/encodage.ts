import { ErreurDeClasseur } from '../../erreur.ts'
import { decoderWindows1252 } from '../../octets/index.ts'
import type { EncodageCsv } from '../classeur-lu.ts'

export interface TexteDecode {
  readonly texte: string
  readonly encodage: EncodageCsv
  readonly marque: boolean
}

/** Décode un .csv : marque d'ordre des octets d'abord, sinon UTF-8 s'il est valide, sinon windows-1252. */
export function decoderCsv(octets: Uint8Array): TexteDecode {
  const decode = selonLaMarque(octets) ?? sansMarque(octets)
  if (estBinaire(decode.texte)) {
    throw new ErreurDeClasseur(
      'format',
      'Le fichier n’est pas un texte : ce n’est ni un .csv ni un classeur, vérifiez que vous avez choisi le bon fichier.',
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
  // TextDecoder retire la marque de lui-même.
  return encodage && { texte: new TextDecoder(encodage).decode(octets), encodage, marque: true }
}

function sansMarque(octets: Uint8Array): TexteDecode {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets)
    return { texte, encodage: 'utf-8', marque: false }
  } catch {
    return { texte: decoderWindows1252(octets), encodage: 'windows-1252', marque: false }
  }
}

/** Un octet nul, ou plus d'un caractère de contrôle sur cent. */
function estBinaire(texte: string): boolean {
  if (texte.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ce sont eux qu'on cherche.
  const controles = texte.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0
  return controles * 100 > texte.length
}
