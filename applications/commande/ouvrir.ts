import { basename } from 'node:path'
import type { Refus } from '../../core/examen/index.ts'
import { type FichierOuvert, ouvrir } from '../../hotes/fichier/index.ts'
import type { OutilsDe } from '../../task-pane/parcours/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'
import { ErreurDEntree } from './erreur.ts'
import {
  type ClasseurVerifie,
  moteurDeLaCommande,
  type Options,
  verifierLeFichier,
} from './examen.ts'
import { lireLesGardes } from './gardes.ts'

/** Un fichier ouvert avec ce qu'il garde, et de quoi le vérifier ; `phrases` : ce qu'il faut en dire sur stderr. */
export interface FichierAVerifier {
  readonly ouvert: FichierOuvert
  /** Le texte JSON de ses réglages, ou null. */
  readonly gardes: string | null
  /** Le vérifie tel qu'il vient d'être lu, sans rien y changer. */
  readonly verifier: () => ClasseurVerifie | Refus
  /** De quoi l'annoter. */
  readonly outils: OutilsDe<ClasseurVerifie>
  readonly phrases: readonly string[]
}

/** Le seul chemin d'un fichier à sa vérification. Lève une ErreurDeClasseur si le fichier est inutilisable. */
export async function ouvrirPourVerifier(
  octets: Uint8Array,
  fichier: string,
  options: Options,
): Promise<FichierAVerifier> {
  const ouvert = ouvrir(octets, basename(fichier))
  const { texte, phrases } = await lireLesGardes(ouvert.hote)
  const moteur = moteurDeLaCommande(fichier, ouvert, options)
  const outils = {
    hote: ouvert.hote,
    moteur,
    aujourdhui: () => options.date,
    heure: () => options.heure ?? null,
  }
  const verifier = () => verifierLeFichier(fichier, ouvert, texte, options)
  return { ouvert, gardes: texte, verifier, outils, phrases }
}

/** Un fichier lu, sans rien y changer ; `phrases` : ce qu'il faut en dire sur stderr. */
export interface FichierExamine {
  readonly ouvert: FichierOuvert
  /** Le texte JSON de ses réglages, ou null. */
  readonly gardes: string | null
  readonly examen: ExamenDeFichier
  readonly phrases: readonly string[]
}

/** Lit un classeur avec ce qu'il garde et ce qui est donné ; `refus` : la phrase, si rien n'y est un tableau. */
export async function lireLesOctets(
  octets: Uint8Array,
  fichier: string,
  options: Options,
): Promise<FichierExamine | { readonly refus: string }> {
  const { ouvert, gardes, verifier, phrases } = await ouvrirPourVerifier(octets, fichier, options)
  const verification = verifier()
  if (verification.genre === 'refus') return { refus: verification.phrase }
  return { ouvert, gardes, examen: verification.examen, phrases }
}

/** De même ; lève une ErreurDEntree si rien n'y est un tableau. */
export async function examinerLesOctets(
  octets: Uint8Array,
  fichier: string,
  options: Options,
): Promise<FichierExamine> {
  const lu = await lireLesOctets(octets, fichier, options)
  if ('refus' in lu) throw new ErreurDEntree(lu.refus)
  return lu
}
