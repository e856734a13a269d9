import { relationsDe } from '../lecture/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { delier } from './relations.ts'
import { retirerParties } from './types.ts'

/** Excel dit abîmé un classeur dont l'ordre de calcul nomme une cellule sans formule ; sans cet ordre, il le refait. */
export function retirerLaChaineDeCalcul(chantier: Chantier, partieDuClasseur: string): void {
  for (const { id, type, cible } of relationsDe(chantier, partieDuClasseur)) {
    if (type !== 'calcChain') continue
    delier(chantier, partieDuClasseur, id)
    if (cible !== null) retirerParties(chantier, [cible])
  }
}
