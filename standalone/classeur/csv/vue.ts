import { type DialecteCsv, lireCsv } from '../lecture/index.ts'
import { enAscii, enWindows1252 } from './transcrire.ts'

/**
 * Le fichier vu comme une chaîne où chaque caractère est un octet (une paire d'octets en UTF-16) : on y insère et retire
 * sans jamais réencoder ce qui est à l'utilisateur. Séparateurs, guillemets et fins de ligne s'y lisent tels quels.
 */
export interface VueCsv {
  readonly texte: string
  /** Position de la première ligne, après la marque d'ordre des octets et la ligne « sep= ». */
  readonly debut: number
  readonly separateur: DialecteCsv['separateur']
  /** Un texte à nous, dans l'encodage du fichier. */
  ecrire(texte: string): string
  octets(texte: string): Uint8Array
}

/** ErreurDeClasseur si ce n'est pas un .csv lisible. */
export function voirCsv(source: Uint8Array): VueCsv {
  const { encodage, separateur, ligneSep, marque } = lireCsv(source, '').dialecte
  const tampon = Buffer.from(source.buffer, source.byteOffset, source.length)
  const large = encodage === 'utf-16le' || encodage === 'utf-16be'
  const retourner = (octets: Buffer) =>
    encodage === 'utf-16be' ? Buffer.from(octets).swap16() : octets
  // Un dernier octet isolé, en UTF-16, n'est pas un caractère : il est remis tel quel à la fin.
  const pair = large ? tampon.length - (tampon.length % 2) : tampon.length
  const texte = large
    ? retourner(tampon.subarray(0, pair)).toString('utf16le')
    : tampon.toString('latin1')
  const apresMarque = marque ? (large ? 1 : 3) : 0
  return {
    texte,
    debut: ligneSep ? finDePremiereLigne(texte) : apresMarque,
    separateur,
    ecrire: plumeDe(encodage, texte, marque),
    octets: (nouveau) =>
      large
        ? Buffer.concat([retourner(Buffer.from(nouveau, 'utf16le')), tampon.subarray(pair)])
        : Buffer.from(nouveau, 'latin1'),
  }
}

function finDePremiereLigne(texte: string): number {
  const fin = /\r\n|\r|\n/.exec(texte)
  return fin ? fin.index + fin[0].length : texte.length
}

function plumeDe(
  encodage: DialecteCsv['encodage'],
  texte: string,
  marque: boolean,
): VueCsv['ecrire'] {
  if (encodage === 'utf-16le' || encodage === 'utf-16be') return (nouveau) => nouveau
  if (encodage === 'windows-1252') return enWindows1252
  // Sans marque ni accent, rien ne dit l'encodage : un texte sans accent se lit juste partout.
  if (!marque && /^[\0-\x7f]*$/.test(texte)) return enAscii
  return (nouveau) => Buffer.from(nouveau, 'utf8').toString('latin1')
}
