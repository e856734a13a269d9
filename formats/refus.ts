import { type Adresse, contient, type Feuille } from '../core/grille/index.ts'
import type { Geste, RaisonDeRefus } from './contenu/index.ts'
import { COLONNES_MAX, LIGNES_MAX } from './lecture/index.ts'

/** Ce qu'une cellule de tableur peut contenir au plus. */
const LONGUEUR_MAXIMALE = 32_767

/** Pourquoi ce geste ne se fait dans aucun format ; null s'il se fait. Un résultat se garde même sous protection. */
export function refusDe(
  feuille: Feuille | undefined,
  { ligne, colonne }: Adresse,
  geste: Geste,
): RaisonDeRefus | null {
  if (feuille === undefined) return 'feuille-absente'
  if (!(ligne >= 0 && ligne < LIGNES_MAX && colonne >= 0 && colonne < COLONNES_MAX)) {
    return 'hors-de-la-feuille'
  }
  const valeur = 'valeur' in geste ? geste.valeur : geste.resultat
  if (typeof valeur === 'number' && !Number.isFinite(valeur)) return 'nombre'
  if (typeof valeur === 'string' && valeur.length > LONGUEUR_MAXIMALE) return 'texte-trop-long'
  if (!('valeur' in geste) && !('formule' in geste)) return null
  if (feuille.protegee) return 'feuille-protegee'
  const fusion = feuille.fusions.find((plage) => contient(plage, ligne, colonne))
  if (fusion === undefined) return null
  return fusion.haut === ligne && fusion.gauche === colonne ? null : 'fusion'
}
