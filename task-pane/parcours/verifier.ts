import type { Refus, Verification } from '../../core/examen/index.ts'
import { ErreurDHote, type Pose } from '../hote/index.ts'
import type { OutilsDe, Verifie } from './outils.ts'

/** Ce que « Vérifier le contrat » a donné. Un refus n'a rien marqué ni effacé. */
export type Bilan<V extends Verifie = Verification> =
  | { readonly verification: Refus; readonly pose: null; readonly echec: null }
  | { readonly verification: V; readonly pose: Pose; readonly echec: null }
  /** Le contrat est vérifié, mais le tableur a refusé les marques : celles d'avant, s'il y en a, sont restées. */
  | { readonly verification: V; readonly pose: null; readonly echec: ErreurDHote }

/**
 * Lit le classeur et le vérifie, sans rien y changer. `reglages` : le texte gardé dans le classeur, ou null. Lève une
 * ErreurDHote si le classeur ne se lit pas.
 */
export async function lireEtVerifier<V extends Verifie>(
  { hote, moteur, aujourdhui, heure }: OutilsDe<V>,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<V | Refus> {
  const classeur = await hote.lire(avancer)
  return await moteur.verifier({
    classeur,
    reglages,
    date: aujourdhui(),
    heure: heure?.() ?? null,
  })
}

/**
 * De même, puis remplace les marques d'avant par celles d'aujourd'hui ; des marques refusées ne font pas perdre le
 * résultat.
 */
export async function verifierLeContrat<V extends Verifie>(
  outils: OutilsDe<V>,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<Bilan<V>> {
  const verification = await lireEtVerifier(outils, reglages, avancer)
  if (verification.genre === 'refus') return { verification, pose: null, echec: null }
  const pose = await tenter(() => outils.hote.marquer(verification.marques))
  return pose instanceof ErreurDHote
    ? { verification, pose: null, echec: pose }
    : { verification, pose, echec: null }
}

/** Ce que le tableur a fait, ou pourquoi il a refusé. */
export async function tenter<Fait>(faire: () => Promise<Fait>): Promise<Fait | ErreurDHote> {
  try {
    return await faire()
  } catch (cause) {
    if (cause instanceof ErreurDHote) return cause
    throw cause
  }
}
