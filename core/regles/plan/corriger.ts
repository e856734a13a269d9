import type { Centimes, UniteDAction } from '../../modele/index.ts'
import { lieuDe } from '../../modele/index.ts'
import type { Trouvaille } from '../regle.ts'

/**
 * Propose une nouvelle part de l'État, quand une seule cellule la porte, en euros, sans formule :
 * ailleurs, c'est à l'utilisateur de choisir quoi réécrire.
 */
export function corrigerPartEtat(
  { lignes }: UniteDAction,
  valeur: Centimes,
): Pick<Trouvaille, 'correction'> {
  const [ligne, ...autres] = lignes
  const lieu = lieuDe(ligne, 'partEtat')
  const ecrivable = ligne.vue.unite === 'EUR' && !ligne.formules.includes('partEtat')
  return lieu && ecrivable && autres.length === 0 ? { correction: { lieu, valeur } } : {}
}
