import { WINDOWS_1252 } from '../octets/index.ts'

const octetDe = new Map(
  WINDOWS_1252.map((caractere, octet) => [caractere, String.fromCharCode(octet)]),
)

/** Ce qu'on écrit à la place d'un signe que l'encodage n'a pas. */
const PROCHES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '÷': '/',
  '·': '-',
  '•': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '→': '->',
  '°': 'o',
  Σ: 'somme',
}

/** Un caractère par octet ; ce que windows-1252 n'a pas devient l'écriture ASCII la plus proche. */
export function enWindows1252(texte: string): string {
  return [...texte].map((c) => octetDe.get(c) ?? enAscii(c)).join('')
}

/** Sans accent ni signe : lisible dans tous les encodages d'un .csv. */
export function enAscii(texte: string): string {
  return [...texte].map(prochede).join('')
}

function prochede(caractere: string): string {
  if (caractere <= '\x7f') return caractere
  const connu = PROCHES[caractere]
  if (connu !== undefined) return connu
  if (/\s/.test(caractere)) return ' '
  const nu = caractere.normalize('NFKD').replaceAll(/[^\0-\x7f]/g, '')
  return nu === '' ? '?' : nu
}
