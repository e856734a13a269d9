import { abime, ErreurDeClasseur, suspect, tropGros } from '../erreur.ts'
import { deLatin1 } from '../octets/index.ts'
import { type Bornes, enMo } from './bornes.ts'

/** Une entrée de l'annuaire central d'un zip ; tailles et positions en octets. */
export interface Entree {
  readonly nom: string
  /** Le nom tel que stocké : on le réécrit sans le toucher. */
  readonly nomStocke: Uint8Array
  readonly version: number
  readonly versionRequise: number
  readonly drapeaux: number
  /** 0 : stockée ; 8 : compressée. */
  readonly methode: number
  readonly heure: number
  readonly date: number
  readonly crc: number
  readonly tailleCompressee: number
  readonly taille: number
  readonly attributsInternes: number
  readonly attributsExternes: number
  /** Position de l'en-tête local. */
  readonly position: number
  /** Position des données compressées. */
  readonly donnees: number
}

export const SIGNATURE_LOCALE = 0x04034b50
export const SIGNATURE_CENTRALE = 0x02014b50
export const SIGNATURE_FIN = 0x06054b50
const SIGNATURE_FIN_64 = 0x06064b50
const SIGNATURE_RENVOI_64 = 0x07064b50

const CHIFFREE = 1
const NOM_EN_UTF8 = 1 << 11

/** Lit l'annuaire et le contrôle en entier avant que quoi que ce soit ne soit décompressé. */
export function lireAnnuaire(octets: Uint8Array, bornes: Bornes): readonly Entree[] {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  const { debut, nombre } = chercherFin(vue)
  if (nombre > bornes.entrees) throw tropGros(`${nombre.toLocaleString('fr-FR')} parties`)
  const entrees: Entree[] = []
  let position = debut
  for (let i = 0; i < nombre; i++) {
    if (position + 46 > octets.length || vue.getUint32(position, true) !== SIGNATURE_CENTRALE) {
      throw abime('son sommaire est incomplet')
    }
    entrees.push(lireEntree(octets, vue, position))
    position +=
      46 +
      vue.getUint16(position + 28, true) +
      vue.getUint16(position + 30, true) +
      vue.getUint16(position + 32, true)
  }
  controler(entrees, bornes)
  return entrees
}

function chercherFin(vue: DataView): { debut: number; nombre: number } {
  const plusTot = Math.max(0, vue.byteLength - 22 - 0xffff)
  for (let p = vue.byteLength - 22; p >= plusTot; p--) {
    if (vue.getUint32(p, true) !== SIGNATURE_FIN) continue
    const renvoi = p - 20
    if (renvoi >= 0 && vue.getUint32(renvoi, true) === SIGNATURE_RENVOI_64) {
      const fin64 = Number(vue.getBigUint64(renvoi + 8, true))
      if (fin64 + 56 <= p && vue.getUint32(fin64, true) === SIGNATURE_FIN_64) {
        return {
          debut: Number(vue.getBigUint64(fin64 + 48, true)),
          nombre: Number(vue.getBigUint64(fin64 + 32, true)),
        }
      }
    }
    return { debut: vue.getUint32(p + 16, true), nombre: vue.getUint16(p + 10, true) }
  }
  throw abime('il est tronqué\u00a0: sa fin manque')
}

function lireEntree(octets: Uint8Array, vue: DataView, p: number): Entree {
  const longueurDuNom = vue.getUint16(p + 28, true)
  const longueurDesExtras = vue.getUint16(p + 30, true)
  const nomStocke = octets.subarray(p + 46, p + 46 + longueurDuNom)
  const drapeaux = vue.getUint16(p + 8, true)
  // Certains outils de Windows séparent les dossiers d'une barre inverse ; le nom stocké, lui, reste tel quel.
  const nom = nomEcrit({ nomStocke, drapeaux }).replaceAll('\\', '/')
  const grandes = lireExtra64(vue, p, p + 46 + longueurDuNom, longueurDesExtras)
  const { position } = grandes
  if (position + 30 > octets.length || vue.getUint32(position, true) !== SIGNATURE_LOCALE) {
    throw abime(`la partie «\u00a0${nom}\u00a0» est introuvable`)
  }
  const donnees =
    position + 30 + vue.getUint16(position + 26, true) + vue.getUint16(position + 28, true)
  if (donnees + grandes.tailleCompressee > octets.length) {
    throw abime(`il est tronqué\u00a0: la partie «\u00a0${nom}\u00a0» est incomplète`)
  }
  return {
    nom,
    nomStocke,
    drapeaux,
    ...grandes,
    donnees,
    version: vue.getUint16(p + 4, true),
    versionRequise: vue.getUint16(p + 6, true),
    methode: vue.getUint16(p + 10, true),
    heure: vue.getUint16(p + 12, true),
    date: vue.getUint16(p + 14, true),
    crc: vue.getUint32(p + 16, true),
    attributsInternes: vue.getUint16(p + 36, true),
    attributsExternes: vue.getUint32(p + 38, true),
  }
}

function nomEcrit({ nomStocke, drapeaux }: Pick<Entree, 'nomStocke' | 'drapeaux'>): string {
  return drapeaux & NOM_EN_UTF8 ? new TextDecoder().decode(nomStocke) : deLatin1(nomStocke)
}

const RENVOYEE = 0xffffffff

/** Les trois nombres qu'un zip64 déplace dans un champ supplémentaire quand ils ne tiennent pas sur 32 bits. */
function lireExtra64(vue: DataView, p: number, extras: number, longueur: number) {
  let taille = vue.getUint32(p + 24, true)
  let tailleCompressee = vue.getUint32(p + 20, true)
  let position = vue.getUint32(p + 42, true)
  for (let e = extras; e + 4 <= extras + longueur && e + 4 <= vue.byteLength; ) {
    const fin = e + 4 + vue.getUint16(e + 2, true)
    if (vue.getUint16(e, true) === 1) {
      let champ = e + 4
      const suivant = (actuelle: number) => {
        if (actuelle !== RENVOYEE || champ + 8 > Math.min(fin, vue.byteLength)) return actuelle
        champ += 8
        return Number(vue.getBigUint64(champ - 8, true))
      }
      taille = suivant(taille)
      tailleCompressee = suivant(tailleCompressee)
      position = suivant(position)
    }
    e = fin
  }
  return { taille, tailleCompressee, position }
}

function controler(entrees: readonly Entree[], bornes: Bornes): void {
  const noms = new Set<string>()
  let total = 0
  for (const entree of entrees) {
    const { nom, drapeaux, methode, taille } = entree
    if (drapeaux & CHIFFREE) {
      throw new ErreurDeClasseur(
        'chiffre',
        'Le fichier est une archive protégée par un mot de passe\u00a0: ' +
          'enregistrez le classeur sans mot de passe, puis recommencez.',
      )
    }
    if (methode !== 0 && methode !== 8) {
      throw abime(`la partie «\u00a0${nom}\u00a0» est compressée d’une façon inconnue`)
    }
    if (/(^|\/)\.\.(\/|$)/.test(nom) || nom.includes('\0')) {
      throw suspect(
        `une partie au nom anormal («\u00a0${nomEcrit(entree).replaceAll('\0', '')}\u00a0»)`,
      )
    }
    if (noms.has(nom)) throw abime(`deux parties s’appellent «\u00a0${nom}\u00a0»`)
    noms.add(nom)
    total += taille
    if (taille > bornes.partie) {
      throw tropGros(
        `la partie «\u00a0${nom}\u00a0» pèse ${enMo(taille)}, limite ${enMo(bornes.partie)}`,
      )
    }
    if (total > bornes.total) {
      throw tropGros(`plus de ${enMo(bornes.total)} une fois décompressé`)
    }
  }
  refuserLesChevauchements(entrees)
}

/** Des parties qui partagent les mêmes octets : c'est ainsi qu'une petite archive en cache une immense. */
function refuserLesChevauchements(entrees: readonly Entree[]): void {
  const rangees = [...entrees].sort((a, b) => a.position - b.position)
  let libre = 0
  for (const { nom, position, donnees, tailleCompressee } of rangees) {
    if (position < libre) throw abime(`la partie «\u00a0${nom}\u00a0» en recouvre une autre`)
    libre = donnees + tailleCompressee
  }
}
