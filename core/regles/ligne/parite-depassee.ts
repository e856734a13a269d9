import { type Centimes, moins, type UniteDAction } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { tarifMaximalDuRepas, valeurDe } from '../../parametres/index.ts'
import type { CleCitee } from '../../sources/index.ts'
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

const SOURCES: readonly CleCitee[] = ['cadrage/parite', 'cadrage/exemple-tiers']
const TARIF = ecrireEuros(valeurDe(tarifMaximalDuRepas))

export const pariteDepassee = regleDAction({
  id: 'parite-depassee',
  titre: 'Part de l’État supérieure à la parité',
  gravites: ['bloquant', 'a-justifier'],
  enonce:
    'Action par action, l’État ne finance pas plus que la collectivité ' +
    '(FSE+ compris) de ce que les tiers et les CEE laissent à payer.',
  sources: [...SOURCES, 'transition/cantine-moyens', 'suivi/evaluation-credits'],
  interpretations: ['tolerance', 'ordre', 'cee'],
  colonnes: ['partEtat', 'partCollectivite'],
  examine: (unite, contexte, signaler) => {
    const parite = ecartDeParite(unite, contexte)
    if (parite === null || parite.etat < parite.attendu) return
    if (depassement70(unite, contexte) !== null) return
    const { etat, attendu, action } = parite
    const reserve = reserveDe(unite, attendu)
    const limite =
      action === null
        ? `alors que la collectivité et le FSE+ n’apportent que ${ecrireEuros(attendu)}`
        : `pour une part de ${ecrireEuros(attendu)} au plus`
    const suite =
      reserve?.phrase ??
      `Ramener la part de l’État à ${ecrireEuros(attendu)}\u00a0; la collectivité porte le reste.`
    signaler({
      gravite: reserve ? 'a-justifier' : 'bloquant',
      sources: [...SOURCES, ...(reserve?.sources ?? [])],
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)}\u00a0: l’État finance ${ecrireEuros(etat)}, ${limite}, ` +
        `soit ${ecrireEuros(moins(etat, attendu))} de trop. ${suite}`,
      etapes: etapesDeParite(parite),
      montants: { constate: etat, attendu },
      interpretations: interpretationsDeParite(parite),
      ...(reserve || action === null ? {} : corrigerPartEtat(unite, attendu)),
    })
  },
})

interface Reserve {
  readonly phrase: string
  readonly sources: readonly CleCitee[]
}

/** Ce qui fait qu'un dépassement se discute au lieu de se corriger ; null : rien. */
function reserveDe({ traits }: UniteDAction, attendu: Centimes): Reserve | null {
  if (traits.cantine === 'a-preciser') {
    return {
      phrase:
        `Régime à préciser : dire si l’État compense des repas à ${TARIF} (hors parité, ` +
        'donner leur nombre) ou paie des moyens administratifs (à parité).',
      sources: ['transition/cantine-moyens', 'transition/cantine-un-euro'],
    }
  }
  if (traits.evaluation) {
    return {
      phrase:
        'Le texte permet de réserver une part des crédits à une évaluation, sans redire la ' +
        `parité : dire si cette dépense en relève, ou ramener la part de l’État à ${ecrireEuros(attendu)}.`,
      sources: ['suivi/evaluation-credits'],
    }
  }
  return null
}
