import { ErreurDHote } from '../hote/index.ts'
import type { Outils } from './outils.ts'
import { type Bilan, tenter, verifierLeContrat } from './verifier.ts'

/** Ce que « Créer le rapport » a donné : le nom de la feuille, ou pourquoi elle manque. */
export type BilanAvecRapport =
  | { readonly bilan: Bilan; readonly feuille: string; readonly echec: null }
  | { readonly bilan: Bilan; readonly feuille: null; readonly echec: ErreurDHote }
  /** Rien n'a pu être vérifié : il n'y a rien à écrire. */
  | { readonly bilan: Bilan; readonly feuille: null; readonly echec: null }

/** Un rapport se fait toujours sur des cellules relues : jamais sur une vérification d'avant. */
export async function creerLeRapport(
  outils: Outils,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<BilanAvecRapport> {
  const bilan = await verifierLeContrat(outils, reglages, avancer)
  const rapport = bilan.verification.genre === 'refus' ? null : await outils.moteur.rapport()
  if (rapport === null) return { bilan, feuille: null, echec: null }
  const ecrite = await tenter(() => outils.hote.ecrireRapport(rapport))
  return ecrite instanceof ErreurDHote
    ? { bilan, feuille: null, echec: ecrite }
    : { bilan, feuille: ecrite, echec: null }
}
