import type { Centimes, Champ, Ligne, UniteDAction } from '../../modele/index.ts'
import { lieuDe, moins, plus, ZERO } from '../../modele/index.ts'
import type { Trouvaille } from '../regle.ts'

/**
 * Propose une nouvelle part de l'État, quand une seule cellule la porte, en euros, sans formule : ailleurs, c'est à
 * l'utilisateur de choisir quoi réécrire. Ce que l'État ne paie plus, la collectivité le porte, si sa cellule s'écrit.
 */
export function corrigerPartEtat(
  { lignes }: UniteDAction,
  valeur: Centimes,
): Pick<Trouvaille, 'correction'> {
  const [ligne, ...autres] = lignes
  const lieu = lieuDe(ligne, 'partEtat')
  const { partEtat } = ligne.montants
  if (lieu === null || typeof partEtat !== 'number' || autres.length > 0) return {}
  if (!estEcrivable(ligne, 'partEtat')) return {}
  const jointes = reporter(ligne, moins(partEtat, valeur))
  return { correction: { champ: 'partEtat', lieu, valeur, jointes } }
}

function estEcrivable({ vue, formules }: Ligne, champ: Champ): boolean {
  return vue.unite === 'EUR' && !formules.includes(champ)
}

/** La part de la collectivité monte d'autant. */
function reporter(
  ligne: Ligne,
  baisse: Centimes,
): NonNullable<Trouvaille['correction']>['jointes'] {
  const lieu = lieuDe(ligne, 'partCollectivite')
  const { partCollectivite } = ligne.montants
  if (lieu === null || partCollectivite === 'illisible') return []
  if (!estEcrivable(ligne, 'partCollectivite')) return []
  const actuelle = typeof partCollectivite === 'number' ? partCollectivite : ZERO
  return [{ champ: 'partCollectivite', lieu, valeur: plus(actuelle, baisse) }]
}
