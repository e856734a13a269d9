import { abime, ErreurDeClasseur, tropGros } from '../erreur.ts'
import { contientLesOctets, enUtf16 } from '../octets/index.ts'
import { BORNES, type Bornes, enMo } from './bornes.ts'

const ZIP = [0x50, 0x4b, 3, 4]
const ZIP_SANS_PARTIE = [0x50, 0x4b, 5, 6]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function commencePar(octets: Uint8Array, debut: readonly number[]): boolean {
  return debut.every((octet, i) => octets[i] === octet)
}

export function estZip(octets: Uint8Array): boolean {
  return commencePar(octets, ZIP) || commencePar(octets, ZIP_SANS_PARTIE)
}

/** Une phrase pour chaque sorte de fichier qu'on prend pour un classeur zippé sans qu'il en soit un. */
export function refuserCeQuiNEstPasUnZip(octets: Uint8Array, bornes: Bornes): void {
  if (octets.length === 0) throw fichierVide()
  controlerLaTaille(octets.length, bornes)
  refuserOle(octets)
  if (!estZip(octets)) throw abime('ce n’est pas un classeur')
}

/** ErreurDeClasseur si un fichier de tant d'octets est trop gros pour être lu. */
export function controlerLaTaille(octets: number, bornes: Bornes = BORNES): void {
  if (octets <= bornes.fichier) return
  throw tropGros(`${enMo(octets)}, limite ${enMo(bornes.fichier)}`)
}

export function fichierVide(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'vide',
    'Le fichier est vide (0 octet)\u00a0: vérifiez qu’il a été entièrement téléchargé ou copié.',
  )
}

/** Le conteneur d'avant 2007 : un classeur chiffré par Office, ou un ancien .xls. */
export function refuserOle(octets: Uint8Array): void {
  if (!commencePar(octets, OLE)) return
  const contient = (flux: string) => contientLesOctets(octets, enUtf16(flux, 'utf-16le'))
  if (contient('EncryptedPackage')) throw classeurChiffre()
  // Nom du flux des cellules : « Workbook » depuis Excel 97, « Book » avant.
  if (['Workbook', 'Book'].some(contient)) {
    throw new ErreurDeClasseur(
      'ancien-format',
      'Le fichier est un classeur Excel 97-2003 (.xls)\u00a0: ouvrez-le dans Excel et enregistrez-le en .xlsx.',
    )
  }
  throw new ErreurDeClasseur(
    'ancien-format',
    'Le fichier est un ancien document Office (avant 2007) et ' +
      'non un classeur\u00a0: donnez un .xlsx, .xlsm, .ods ou .csv.',
  )
}

export function classeurChiffre(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'chiffre',
    'Le classeur est protégé par un mot de passe à l’ouverture\u00a0: ' +
      'ouvrez-le, retirez ce mot de passe, enregistrez, puis recommencez.',
  )
}
