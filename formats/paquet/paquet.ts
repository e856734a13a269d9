import { abime } from '../erreur.ts'
import { type Entree, lireAnnuaire } from './annuaire.ts'
import { BORNES, type Bornes } from './bornes.ts'
import { gonfler } from './compression.ts'
import { crc32 } from './crc32.ts'
import { type Encodage, encodageDe } from './encodage.ts'
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
  /** Contenu d'une partie XML, gardé en mémoire pour qui le redemande ; ErreurDeClasseur si l'encodage est inconnu. */
  texte(nom: string): string
  /** L'inverse de `texte` : les octets d'un nouveau texte de cette partie, dans l'encodage qu'elle avait. */
  encoder(nom: string, texte: string): Uint8Array
}

/** Ouvre un zip dont le sommaire a été contrôlé ; ErreurDeClasseur pour tout ce qui n'en est pas un lisible. */
export function ouvrirPaquet(source: Uint8Array, bornes: Bornes = BORNES): Paquet {
  refuserCeQuiNEstPasUnZip(source, bornes)
  const entrees = lireAnnuaire(source, bornes)
  const parNom = new Map(entrees.map((entree) => [entree.nom, entree]))
  const parCle = new Map(entrees.map(({ nom }) => [cleDePartie(nom), nom]))
  const textes = new Map<string, string>()
  const encodages = new Map<string, Encodage>()

  const trouver = (nom: string) => (parNom.has(nom) ? nom : (parCle.get(cleDePartie(nom)) ?? null))
  const octets = (nom: string) => {
    const entree = parNom.get(trouver(nom) ?? nom)
    if (entree === undefined) throw abime(`la partie «\u00a0${nom}\u00a0» manque`)
    return decompresser(source, entree)
  }
  const texte = (nom: string) => {
    const connu = textes.get(nom)
    if (connu !== undefined) return connu
    const brut = octets(nom)
    const encodage = encodageDe(brut, nom)
    const lu = encodage.decoder(brut)
    textes.set(nom, lu)
    encodages.set(nom, encodage)
    return lu
  }
  const encoder = (nom: string, nouveau: string) =>
    (encodages.get(nom) ?? encodageDe(octets(nom), nom)).encoder(nouveau)
  const noms = entrees.map(({ nom }) => nom)
  return { noms, entrees, source, trouver, octets, texte, encoder }
}

/** Ce qui distingue une partie d'une autre : ni la casse, ni le « / » de tête, ni le sens des barres. */
export function cleDePartie(nom: string): string {
  return nom.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function decompresser(source: Uint8Array, entree: Entree): Uint8Array {
  const { nom, donnees, tailleCompressee, taille, methode } = entree
  const brut = source.subarray(donnees, donnees + tailleCompressee)
  // Une partie vide se dit parfois comprimée sans un octet : tous les tableurs l'ouvrent.
  const contenu = methode === 0 || brut.length === 0 ? brut : gonflerPartie(brut, nom, taille)
  if (contenu.length !== taille || crc32(contenu) !== entree.crc) {
    throw abime(
      `le contenu de la partie «\u00a0${nom}\u00a0» ne correspond pas à sa somme de contrôle`,
    )
  }
  return contenu
}

/** La taille annoncée est un plafond : une partie qui ment sur sa taille ne gonfle pas davantage. */
function gonflerPartie(brut: Uint8Array, nom: string, taille: number): Uint8Array {
  const tropLong = () =>
    abime(`la partie «\u00a0${nom}\u00a0» contient plus que la taille qu’elle annonce`)
  let contenu: Uint8Array
  try {
    contenu = gonfler(brut, taille)
  } catch (erreur) {
    if (erreur instanceof RangeError || codeDe(erreur) === 'ERR_BUFFER_TOO_LARGE') throw tropLong()
    throw abime(`la partie «\u00a0${nom}\u00a0» ne se décompresse pas`)
  }
  if (contenu.length > taille) throw tropLong()
  return contenu
}

function codeDe(erreur: unknown): unknown {
  return erreur instanceof Error && 'code' in erreur ? erreur.code : undefined
}
