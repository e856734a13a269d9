import type { Outils } from './outils.ts'
import { type Bilan, verifierLeContrat } from './verifier.ts'

/** Ce que « Créer le rapport » a donné ; le nom de la feuille est null si rien n'a pu être vérifié. */
export interface BilanAvecRapport {
  readonly bilan: Bilan
  readonly feuille: string | null
}

/** Un rapport se fait toujours sur des cellules relues : jamais sur une vérification d'avant. */
export async function creerLeRapport(
  outils: Outils,
  reglages: string | null,
  avancer?: (fraction: number) => void,
): Promise<BilanAvecRapport> {
  const bilan = await verifierLeContrat(outils, reglages, avancer)
  const rapport = bilan.pose === null ? null : await outils.moteur.rapport()
  const feuille = rapport === null ? null : await outils.hote.ecrireRapport(rapport)
  return { bilan, feuille }
}
