import type { Verification } from '../../core/examen/index.ts'
import { ErreurDHote } from '../hote/index.ts'
import type { OutilsDe, Verifie } from './outils.ts'
import { type Bilan, tenter, verifierLeContrat } from './verifier.ts'

/** Ce que « Créer le rapport » a donné : le nom de la feuille, ou pourquoi elle manque. */
export type BilanAvecRapport<V extends Verifie = Verification> =
  | { readonly bilan: Bilan<V>; readonly feuille: string; readonly echec: null }
  | { readonly bilan: Bilan<V>; readonly feuille: null; readonly echec: ErreurDHote }
  /** Rien n'a pu être vérifié : il n'y a rien à écrire. */
  | { readonly bilan: Bilan<V>; readonly feuille: null; readonly echec: null }

/** Un rapport se fait toujours sur des cellules relues : jamais sur une vérification d'avant. */
export async function creerLeRapport<V extends Verifie>(
  outils: OutilsDe<V>,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<BilanAvecRapport<V>> {
  const bilan = await verifierLeContrat(outils, reglages, avancer)
  const rapport = bilan.verification.genre === 'refus' ? null : await outils.moteur.rapport()
  if (rapport === null) return { bilan, feuille: null, echec: null }
  const ecrite = await tenter(() => outils.hote.ecrireRapport(rapport))
  return ecrite instanceof ErreurDHote
    ? { bilan, feuille: null, echec: ecrite }
    : { bilan, feuille: ecrite, echec: null }
}
