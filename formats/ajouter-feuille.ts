import type { ModeleDeTableau } from '../core/gabarit/index.ts'
import { lireClasseur } from './lecture/index.ts'
import { ajouterFeuilleOoxml } from './ooxml/index.ts'

/** Pourquoi une feuille ne s'ajoute pas à ce fichier. */
export type SansFeuille = 'format' | 'structure-protegee' | 'nom-pris'

/**
 * Le fichier avec cette feuille à remplir en dernier onglet, ou pourquoi elle n'y est pas ; rien d'autre n'y change. À
 * part du fichier ouvert : qui n'ajoute pas de feuille n'emporte pas de quoi l'écrire. ErreurDeClasseur s'il est
 * inutilisable.
 */
export function ajouterFeuille(
  octets: Uint8Array,
  nom: string,
  modele: ModeleDeTableau,
): Uint8Array | SansFeuille {
  const lu = lireClasseur(octets, nom)
  const pris = modele.nom.toLowerCase()
  if (lu.classeur.feuilles.some((f) => f.nom.toLowerCase() === pris)) return 'nom-pris'
  if (!('parties' in lu)) return 'format'
  return ajouterFeuilleOoxml(lu.paquet, modele) ?? 'structure-protegee'
}
