import { moins } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { designer } from '../phrases.ts'
import {
  corrigerPartEtat,
  depassement70,
  ecartDeParite,
  etapesDeParite,
  interpretationsDeParite,
} from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const pariteDepassee = regleDAction({
  id: 'parite-depassee',
  titre: 'Part de l’État supérieure à la parité',
  gravites: ['bloquant', 'a-justifier'],
  enonce:
    'Action par action, l’État ne finance pas plus que la collectivité (FSE+ compris) de ce que les tiers et les CEE laissent à payer.',
  sources: ['cadrage/parite', 'cadrage/exemple-tiers'],
  interpretations: ['tolerance', 'ordre', 'cee'],
  colonnes: ['partEtat', 'partCollectivite'],
  examine: (unite, contexte, signaler) => {
    const parite = ecartDeParite(unite, contexte)
    if (parite === null || parite.etat < parite.attendu) return
    if (depassement70(unite, contexte) !== null) return
    const { etat, attendu, action } = parite
    const aPreciser = unite.traits.cantine === 'a-preciser'
    const limite =
      action === null
        ? `alors que la collectivité et le FSE+ n’apportent que ${ecrireEuros(attendu)}`
        : `pour une part de ${ecrireEuros(attendu)} au plus`
    const suite = aPreciser
      ? 'Régime à préciser : dire si l’État compense des repas à 1 € (hors parité, donner leur nombre) ou paie des moyens administratifs (à parité).'
      : `Ramener la part de l’État à ${ecrireEuros(attendu)} ; la collectivité porte le reste.`
    signaler({
      gravite: aPreciser ? 'a-justifier' : 'bloquant',
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)} : l’État finance ${ecrireEuros(etat)}, ${limite}, ` +
        `soit ${ecrireEuros(moins(etat, attendu))} de trop. ${suite}`,
      etapes: etapesDeParite(parite),
      montants: { constate: etat, attendu },
      interpretations: interpretationsDeParite(parite),
      ...(aPreciser || action === null ? {} : corrigerPartEtat(unite, attendu)),
    })
  },
})
