import { inflateRawSync } from 'node:zlib'
import { abime } from '../erreur.ts'
import { type Entree, lireAnnuaire } from './annuaire.ts'
import { BORNES, type Bornes } from './bornes.ts'
import { crc32 } from './crc32.ts'
import { refuserCeQuiNEstPasUnZip } from './refuser.ts'

/** Un classeur zippé (.xlsx, .xlsm, .ods) dont les parties ne se décompressent qu'à la demande. */
export interface Paquet {
  /** Dans l'ordre du fichier. */
  readonly noms: readonly string[]
  readonly entrees: readonly Entree[]
  /** Le fichier entier, tel que reçu. */
  readonly source: Uint8Array
  /** Le nom exact d'une partie demandée à la casse près, avec ou sans « / » devant ; null si elle n'existe pas. */
  trouver(nom: string): string | null
  /** Contenu décompressé ; ErreurDeClasseur si la partie manque, est abîmée ou dépasse les bornes. */
  octets(nom: string): Uint8Array
  /** Contenu d'une partie XML (UTF-8 ou UTF-16), gardé en mémoire pour qui le redemande. */
  texte(nom: string): string
}

/** Ouvre un zip dont le sommaire a été contrôlé ; ErreurDeClasseur pour tout ce qui n'en est pas un lisible. */
export function ouvrirPaquet(source: Uint8Array, bornes: Bornes = BORNES): Paquet {
  refuserCeQuiNEstPasUnZip(source, bornes)
  const entrees = lireAnnuaire(source, bornes)
  const parNom = new Map(entrees.map((entree) => [entree.nom, entree]))
  const parCle = new Map(entrees.map(({ nom }) => [cle(nom), nom]))
  const textes = new Map<string, string>()

  const trouver = (nom: string) => (parNom.has(nom) ? nom : (parCle.get(cle(nom)) ?? null))
  const octets = (nom: string) => {
    const entree = parNom.get(trouver(nom) ?? nom)
    if (entree === undefined) throw abime(`la partie « ${nom} » manque`)
    return decompresser(source, entree)
  }
  const texte = (nom: string) => {
    const connu = textes.get(nom)
    if (connu !== undefined) return connu
    const lu = decoder(octets(nom))
    textes.set(nom, lu)
    return lu
  }
  return { noms: entrees.map(({ nom }) => nom), entrees, source, trouver, octets, texte }
}

function cle(nom: string): string {
  return nom.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function decompresser(source: Uint8Array, entree: Entree): Uint8Array {
  const { nom, donnees, tailleCompressee, taille, methode } = entree
  const brut = source.subarray(donnees, donnees + tailleCompressee)
  const contenu = methode === 0 ? brut : gonfler(brut, nom, taille)
  if (contenu.length !== taille || crc32(contenu) !== entree.crc) {
    throw abime(`le contenu de la partie « ${nom} » ne correspond pas à sa somme de contrôle`)
  }
  return contenu
}

/** La taille annoncée est un plafond : une partie qui ment sur sa taille ne gonfle pas davantage. */
function gonfler(brut: Uint8Array, nom: string, taille: number): Uint8Array {
  try {
    // Un tampon à peine plus grand que la taille annoncée : zlib le remplit d'une traite, sans recopie.
    return inflateRawSync(brut, {
      maxOutputLength: Math.max(taille, 1),
      chunkSize: Math.max(taille + 1, 64),
    })
  } catch (erreur) {
    if (erreur instanceof RangeError || codeDe(erreur) === 'ERR_BUFFER_TOO_LARGE') {
      throw abime(`la partie « ${nom} » contient plus que la taille qu’elle annonce`)
    }
    throw abime(`la partie « ${nom} » ne se décompresse pas`)
  }
}

function codeDe(erreur: unknown): unknown {
  return erreur instanceof Error && 'code' in erreur ? erreur.code : undefined
}

function decoder(octets: Uint8Array): string {
  const [a, b] = octets
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  if (utf16 === null) {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('utf8')
  }
  // On réécrit toujours en UTF-8 : la déclaration doit le dire.
  return new TextDecoder(utf16)
    .decode(octets)
    .replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8')
}
