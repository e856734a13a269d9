import type { Refus, Verification } from '../core/examen/index.ts'
import type { Pose } from '../hote/index.ts'
import type { Outils } from './outils.ts'

/** Ce que « Vérifier le contrat » a donné. Un refus n'a rien marqué ni effacé. */
export type Bilan =
  | { readonly verification: Refus; readonly pose: null }
  | { readonly verification: Verification; readonly pose: Pose }

/**
 * Lit le classeur, le vérifie, et remplace les marques d'avant par celles d'aujourd'hui. `reglages` : le texte gardé dans
 * le classeur, ou null. Lève une ErreurDHote si le tableur refuse.
 */
export async function verifierLeContrat(
  { hote, moteur, aujourdhui }: Outils,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<Bilan> {
  const classeur = await hote.lire(avancer)
  const verification = await moteur.verifier({ classeur, reglages, date: aujourdhui() })
  if (verification.genre === 'refus') return { verification, pose: null }
  return { verification, pose: await hote.marquer(verification.marques) }
}
