import type { Etat } from '../../core/constats/index.ts'
import type { Refus } from '../../core/examen/index.ts'
import type { FichierOuvert } from '../../hotes/fichier/index.ts'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import type { ExamenDeFichier, Resultat } from '../rendus/index.ts'
import { annoter, direLaCopie, direLaSignaturePerdue } from './copie.ts'
import { preparerLaCopie } from './destination.ts'
import {
  CODE_BLOQUANT,
  CODE_EN_QUESTION,
  CODE_INUTILISABLE,
  CODE_SAIN,
  direLErreur,
  ErreurDEntree,
} from './erreur.ts'
import type { ClasseurVerifie, Options } from './examen.ts'
import { ouvrirPourVerifier } from './ouvrir.ts'

export interface Traitement {
  readonly resultat: Resultat
  /** À dire sur stderr. */
  readonly phrases: readonly string[]
  readonly code: number
  /** Le texte JSON des réglages du classeur, ou null. */
  readonly gardes: string | null
}

/** Où écrire la copie annotée ; `entrees` : les classeurs, qu'on n'écrase jamais. */
export interface Destination {
  readonly copie: string
  readonly entrees: readonly string[]
}

/** Vérifie un classeur et, si on la demande, en écrit la copie annotée. Un fichier inutilisable est un résultat. */
export async function traiter(
  fichier: string,
  options: Options,
  destination: Destination | null,
): Promise<Traitement> {
  try {
    const octets = lireFichier(fichier)
    const pret = await ouvrirPourVerifier(octets, fichier, options)
    const { ouvert, gardes, outils, phrases } = pret
    if (destination === null) {
      return { ...conclure(examenDe(pret.verifier())), phrases, gardes }
    }
    const annote = await annoter(outils, gardes)
    const conclusion = conclure(examenDe(annote.bilan.verification))
    const copie = copier(fichier, ouvert, annote, destination)
    return { ...conclusion, ...copie, phrases: [...phrases, ...copie.phrases], gardes }
  } catch (cause) {
    const erreur = direLErreur(cause)
    return {
      resultat: { fichier, erreur },
      phrases: [erreur],
      code: CODE_INUTILISABLE,
      gardes: null,
    }
  }
}

function examenDe(verification: ClasseurVerifie | Refus): ExamenDeFichier {
  if (verification.genre === 'refus') throw new ErreurDEntree(verification.phrase)
  return verification.examen
}

const CODES: Readonly<Record<Etat, number>> = {
  conforme: CODE_SAIN,
  reserves: CODE_SAIN,
  justifies: CODE_SAIN,
  questions: CODE_EN_QUESTION,
  manquements: CODE_BLOQUANT,
}

function conclure(resultat: ExamenDeFichier): Pick<Traitement, 'resultat' | 'code'> {
  return { resultat, code: CODES[resultat.conclusion.etat] }
}

/** Une copie impossible ne fait pas perdre le résultat. */
function copier(
  fichier: string,
  ouvert: FichierOuvert,
  { bilan, echec }: Awaited<ReturnType<typeof annoter>>,
  { copie, entrees }: Destination,
): Pick<Traitement, 'phrases'> & Partial<Pick<Traitement, 'code'>> {
  try {
    if (bilan.echec !== null) throw bilan.echec
    if (echec !== null && echec.motif !== 'protege') throw echec
    preparerLaCopie(copie, fichier)
    ecrireDUnCoup(copie, ouvert.octets(), entrees)
    const marques = bilan.verification.genre === 'refus' ? 0 : bilan.verification.marques.length
    return {
      phrases: [
        ...direLaCopie(copie, marques, ouvert.nonPosees(), echec !== null),
        ...direLaSignaturePerdue(ouvert.signe),
      ],
    }
  } catch (cause) {
    return { phrases: [direLErreur(cause)], code: CODE_INUTILISABLE }
  }
}
