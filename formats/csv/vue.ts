import { type DialecteCsv, reconnaitreCsv } from '../lecture/index.ts'
import { deLatin1, deUtf16, enLatin1, enUtf16, reunir } from '../octets/index.ts'
import { enAscii, enWindows1252 } from './transcrire.ts'

/**
 * Le fichier vu comme une chaîne où chaque caractère est un octet (une paire d'octets en UTF-16) : on y insère et
 * retire sans jamais réencoder ce qui est à l'utilisateur. Séparateurs, guillemets et fins de ligne s'y lisent tels
 * quels.
 */
export interface VueCsv {
  readonly texte: string
  /** Position de la première ligne, après la marque d'ordre des octets et la ligne « sep= ». */
  readonly debut: number
  readonly separateur: DialecteCsv['separateur']
  /** Nombre de champs d'une ligne ordinaire. */
  readonly largeur: number
  readonly surUneLigne: boolean
  readonly finDeLigne: DialecteCsv['finDeLigne']
  /** Un texte à nous, dans l'encodage du fichier. */
  ecrire(texte: string): string
  octets(texte: string): Uint8Array
}

/** ErreurDeClasseur si ce n'est pas un .csv lisible. */
export function voirCsv(source: Uint8Array): VueCsv {
  const { dialecte, largeur, surUneLigne } = reconnaitreCsv(source)
  const { encodage, separateur, ligneSep, marque, finDeLigne } = dialecte
  const large = encodage === 'utf-16le' || encodage === 'utf-16be' ? encodage : null
  const texte = large === null ? deLatin1(source) : deUtf16(source, large)
  const apresMarque = marque ? (large === null ? 3 : 1) : 0
  return {
    texte,
    debut: ligneSep ? finDePremiereLigne(texte) : apresMarque,
    separateur,
    largeur,
    surUneLigne,
    finDeLigne,
    ecrire: plumeDe(encodage, texte, marque),
    octets: (nouveau) =>
      // Un dernier octet isolé, en UTF-16, n'est pas un caractère : il est remis tel quel à la fin.
      large === null
        ? enLatin1(nouveau)
        : reunir(enUtf16(nouveau, large), source.subarray(2 * texte.length)),
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
  // Un encodage deviné : sans accent, rien de nous ne peut y être faux.
  if (encodage !== 'utf-8') return enAscii
  // Sans marque ni accent, rien ne dit l'encodage : un texte sans accent se lit juste partout.
  if (!marque && /^[\0-\x7f]*$/.test(texte)) return enAscii
  return (nouveau) => deLatin1(new TextEncoder().encode(nouveau))
}
