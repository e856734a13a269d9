import type { ModeleDeTableau } from '../../core/gabarit/index.ts'
import { classeurAvecFeuille } from '../../formats/index.ts'
import type { Fichier } from './classeur-servi.ts'

/** Un classeur neuf, qui n'a que le tableau modèle. */
export function dresserLeModele(modele: ModeleDeTableau): Fichier {
  return { nom: `${modele.nom}.xlsx`, octets: classeurAvecFeuille(modele) }
}
